// Files as responses (starlette.responses.FileResponse).
package fastapi

import (
	"crypto/md5"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// FileOptions are the keywords of FileResponse that say how a file is sent.
type FileOptions struct {
	MediaType   string // guessed from the name where it is ""
	Filename    string // under which the client keeps the file
	Disposition string // "attachment" where it is ""
}

// NewFileResponse is FileResponse(path, status_code, headers). The file is
// looked for when the response is sent: a missing one raises RuntimeError then.
func NewFileResponse(path string, status int, headers any, options ...FileOptions) (*Response, error) {
	var o FileOptions
	if len(options) > 0 {
		o = options[0]
	}
	mediaType := o.MediaType
	if mediaType == "" {
		name := path
		if o.Filename != "" {
			name = o.Filename
		}
		if mediaType, _ = web.GuessType(name); mediaType == "" {
			mediaType = "text/plain"
		}
	}
	r, err := NewResponse(nil, status, headers, mediaType)
	if err != nil {
		return nil, err
	}
	r.File = path
	r.DefaultHeader("accept-ranges", "bytes")
	if o.Filename != "" {
		r.DefaultHeader("content-disposition", disposition(o))
	}
	return r, nil
}

func disposition(o FileOptions) string {
	kind := o.Disposition
	if kind == "" {
		kind = "attachment"
	}
	if quoted := quoteName(o.Filename); quoted != o.Filename {
		return kind + "; filename*=utf-8''" + quoted
	}
	return kind + `; filename="` + o.Filename + `"`
}

// quoteName is urllib.parse.quote(name).
func quoteName(name string) string {
	const hexDigits, safe = "0123456789ABCDEF", "_.-~/"
	var b strings.Builder
	for i := range len(name) {
		c := name[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteString("%" + string(hexDigits[c>>4]) + string(hexDigits[c&15]))
	}
	return b.String()
}

// stat returns what the system says of the response's file.
func (r *Response) stat() (fs.FileInfo, error) {
	info, err := os.Stat(r.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, py.RuntimeError.New("File at path " + r.File + " does not exist.")
	case err != nil:
		return nil, err
	}
	r.describe(info)
	if !info.Mode().IsRegular() {
		return nil, py.RuntimeError.New("File at path " + r.File + " is not a file.")
	}
	return info, nil
}

// describe is FileResponse.set_stat_headers.
func (r *Response) describe(info fs.FileInfo) {
	size, changed := strconv.FormatInt(info.Size(), 10), info.ModTime()
	seconds := float64(changed.Unix()) + 1e-9*float64(changed.Nanosecond())
	sum := md5.Sum([]byte(py.Str(seconds) + "-" + size))
	r.DefaultHeader("content-length", size)
	r.DefaultHeader("last-modified", changed.UTC().Format(http.TimeFormat))
	r.DefaultHeader("etag", `"`+hex.EncodeToString(sum[:])+`"`)
}

// sendFile sends the file of the response, or the parts of it that the request
// asks for.
func (r *Response) sendFile(c *gin.Context) error {
	info, err := r.stat()
	if err != nil {
		return err
	}
	whole := part{0, info.Size()}
	wanted, ok := HeaderIf(c, "range")
	if unless, conditional := HeaderIf(c, "if-range"); !ok || conditional && unless != r.HeaderOr("last-modified", "") && unless != r.HeaderOr("etag", "") {
		return r.sendParts(c, r.Status, []part{whole}, nil)
	}
	parts, refusal := rangesOf(wanted, info.Size())
	switch {
	case refusal != nil:
		return Send(c, refusal)
	case len(parts) == 1:
		p := parts[0]
		r.Headers.Set("content-range", p.text(info.Size()))
		r.Headers.Set("content-length", strconv.FormatInt(p.end-p.start, 10))
		return r.sendParts(c, http.StatusPartialContent, parts, nil)
	}
	return r.sendSeveral(c, parts, info.Size())
}

// HeaderOr is r.headers.get(name, fallback).
func (r *Response) HeaderOr(name, fallback string) string {
	if text, ok := r.Header(name); ok {
		return text
	}
	return fallback
}

// sendParts sends parts of the file; around, if there is one, says what stands
// before and after the i-th.
func (r *Response) sendParts(c *gin.Context, status int, parts []part, around func(i int) (before, after string)) error {
	file, err := os.Open(filepath.FromSlash(r.File))
	if err != nil {
		return err
	}
	defer file.Close()
	out := &Response{Status: status, Headers: r.Headers, Cookies: r.Cookies, Stream: chunksOf(file, parts, around)}
	if _, kept := c.Writer.(*recorder); kept { // which reads the stream when the file is closed here
		if out.Body, err = joined(out.Stream); err != nil {
			return err
		}
		out.Stream = nil
	}
	return Send(c, out)
}

func joined(chunks iter.Seq2[[]byte, error]) ([]byte, error) {
	var all []byte
	for chunk, err := range chunks {
		if err != nil {
			return nil, err
		}
		all = append(all, chunk...)
	}
	return all, nil
}

// chunksOf reads parts of a file, 64 KB at a time.
func chunksOf(file *os.File, parts []part, around func(i int) (before, after string)) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for i, p := range parts {
			before, after := "", ""
			if around != nil {
				before, after = around(i)
			}
			in := io.MultiReader(strings.NewReader(before), io.NewSectionReader(file, p.start, p.end-p.start), strings.NewReader(after))
			if !readChunks(in, yield) {
				return
			}
		}
	}
}

func readChunks(in io.Reader, yield func([]byte, error) bool) bool {
	buffer := make([]byte, 64*1024)
	for {
		n, err := io.ReadFull(in, buffer)
		if n > 0 && !yield(buffer[:n], nil) {
			return false
		}
		switch {
		case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
			return true
		case err != nil:
			return yield(nil, err)
		}
	}
}
