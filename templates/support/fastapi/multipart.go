// Bodies of type multipart/form-data, split as python-multipart's MultipartParser does: stricter than RFC 2046 at the
// begin, where it knows no preamble, and more lenient at the end, where a part without an end is left out.
package fastapi

import (
	"bytes"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The limits of starlette.formparsers.MultiPartParser.
const (
	maxParts    = 1000
	maxPartSize = 1024 * 1024
)

// formPart is a part whose headers were read.
type formPart struct {
	header   map[string]string // by lower-case name
	data     []byte
	complete bool
}

// readParts reads the body as multipart/form-data and hands on its parts. It raises HTTPException with 400 for what is
// malformed, has parts without names, or is too large.
func (p *Params) readParts(boundary string, each func(name string, options map[string]string, part formPart) error) error {
	if boundary == "" {
		return RaiseStarlette(http.StatusBadRequest, "Missing boundary in multipart.", nil)
	}
	body, err := io.ReadAll(p.request.Request.Body)
	if err != nil {
		return RaiseStarlette(http.StatusBadRequest, "There was an error parsing the body", nil)
	}
	parts, wellFormed := splitParts(body, boundary)
	files, fields := 0, 0
	for _, part := range parts {
		_, options, err := mime.ParseMediaType(part.header["content-disposition"])
		name, named := options["name"]
		if err != nil || !named {
			return RaiseStarlette(http.StatusBadRequest, `The Content-Disposition header field "name" must be provided.`, nil)
		}
		if _, isFile := options["filename"]; isFile {
			files++
		} else {
			fields++
			if len(part.data) > maxPartSize {
				return RaiseStarlette(http.StatusBadRequest, "Part exceeded maximum size of 1024KB.", nil)
			}
		}
		switch {
		case files > maxParts:
			return RaiseStarlette(http.StatusBadRequest, "Too many files. Maximum number of files is 1000.", nil)
		case fields > maxParts:
			return RaiseStarlette(http.StatusBadRequest, "Too many fields. Maximum number of fields is 1000.", nil)
		case !part.complete:
			continue
		}
		if err := each(name, options, part); err != nil {
			return err
		}
	}
	if !wellFormed {
		return RaiseStarlette(http.StatusBadRequest, "There was an error parsing the body", nil)
	}
	return nil
}

// splitParts returns the parts of a body; wellFormed is false when it breaks off with an error behind them.
func splitParts(body []byte, boundary string) (parts []formPart, wellFormed bool) {
	delimiter := []byte("\r\n--" + boundary)
	rest, goesOn, ok := cutStart(bytes.TrimLeft(body, "\r\n"), delimiter[2:])
	for ok && goesOn {
		part := formPart{}
		if part.header, rest, goesOn, ok = cutHeader(rest); !ok || !goesOn {
			return parts, ok
		}
		part.data, rest, goesOn, part.complete = cutData(rest, delimiter)
		parts = append(parts, part)
	}
	return parts, ok
}

// cutStart cuts the first boundary off; goesOn is false when nothing follows it.
func cutStart(body, boundary []byte) (rest []byte, goesOn, ok bool) {
	if len(body) <= len(boundary) {
		return nil, false, bytes.HasPrefix(boundary, body)
	}
	if !bytes.HasPrefix(body, boundary) {
		return nil, false, false
	}
	for _, end := range []string{"\r\n", "--"} {
		after := body[len(boundary):]
		if bytes.HasPrefix(after, []byte(end)) {
			return after[2:], end == "\r\n", true
		}
		if len(after) == 1 && after[0] == end[0] {
			return nil, false, true
		}
	}
	return nil, false, false
}

// cutHeader cuts the headers of a part off; goesOn is false when they do not end.
func cutHeader(body []byte) (header map[string]string, rest []byte, goesOn, ok bool) {
	header = map[string]string{}
	for {
		if bytes.HasPrefix(body, []byte("\r")) {
			return header, bytes.TrimPrefix(body, []byte("\r\n")), len(body) > 1, len(body) == 1 || body[1] == '\n'
		}
		end := bytes.IndexFunc(body, func(c rune) bool { return !isTokenChar(c) })
		if end < 0 {
			return nil, nil, false, true
		}
		if end == 0 || body[end] != ':' {
			return nil, nil, false, false
		}
		name, value := string(body[:end]), body[end+1:]
		stop := bytes.IndexByte(value, '\r')
		switch {
		case stop < 0 || stop == len(value)-1:
			return nil, nil, false, true
		case value[stop+1] != '\n':
			return nil, nil, false, false
		}
		header[strings.ToLower(name)] = string(bytes.TrimLeft(value[:stop], " "))
		body = value[stop+2:]
	}
}

// isTokenChar reports whether a character may stand in the name of a header (RFC 9110 5.6.2).
func isTokenChar(c rune) bool {
	return c < 0x7f && c > ' ' && !strings.ContainsRune("\"(),/:;<=>?@[\\]{}", c)
}

// cutData cuts what is before the next boundary off; complete is false when there is none.
func cutData(body, delimiter []byte) (data, rest []byte, goesOn, complete bool) {
	from := 0
	for {
		at := bytes.Index(body[from:], delimiter)
		if at < 0 {
			return body, nil, false, false
		}
		data, rest = body[:from+at], body[from+at+len(delimiter):]
		switch {
		case bytes.HasPrefix(rest, []byte("\r\n")):
			return data, rest[2:], true, true
		case bytes.HasPrefix(rest, []byte("--")):
			return data, nil, false, true
		}
		from += at + 1
	}
}

// partText decodes a field that is no file.
func partText(part formPart) (string, error) { return py.Decode(part.data, "utf-8", "strict") }
