// The multipart decoder, which takes what werkzeug.sansio.multipart takes: any
// line breaks, text before the first boundary, names as they were sent.
package web

import (
	"bytes"
	"net/http"
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	lineBreak          = regexp.MustCompile(`^(?:\r\n|\n|\r)`)
	blankLine          = regexp.MustCompile(`\r\n\r\n|\r\r|\n\n`)
	headerContinuation = regexp.MustCompile(`(?:\r\n|\n|\r)[ \t]`)
)

// multipart walks over the parts of a body.
type multipart struct {
	body     []byte
	first    *regexp.Regexp
	boundary *regexp.Regexp
	memory   int64
	parts    int
	started  bool
	ended    bool
	part     formPart
	err      error
}

// formPart is one decoded part.
type formPart struct {
	headers    *Headers
	name, base string
	file       bool
	data       []byte
}

func newMultipart(boundary string, body []byte, memory int64, parts int) *multipart {
	const tail = `(--[^\S\n\r]*(?:\r\n|\n|\r)?|[^\S\n\r]*(?:\r\n|\n|\r))`
	text := regexp.QuoteMeta(boundary)
	return &multipart{
		body:     body,
		first:    regexp.MustCompile(`(?:\r\n|\n|\r)?--` + text + tail),
		boundary: regexp.MustCompile(`(?:\r\n|\n|\r)--` + text + tail),
		memory:   memory,
		parts:    parts,
	}
}

// next decodes the next part. It stops at the closing boundary or with an error:
// errForm for a broken body, 413 beyond the limits.
func (m *multipart) next() bool {
	if !m.started {
		m.started = true
		m.skip(m.first)
	}
	if m.ended || m.err != nil {
		return false
	}
	if m.parts--; m.parts < 0 {
		m.err = Abort(http.StatusRequestEntityTooLarge)
		return false
	}
	m.err = m.readPart()
	return m.err == nil
}

// skip moves behind the next boundary and returns what was before it.
func (m *multipart) skip(boundary *regexp.Regexp) []byte {
	at := boundary.FindSubmatchIndex(m.body)
	if at == nil {
		m.err = errForm
		return nil
	}
	before := m.body[:at[0]]
	m.ended = bytes.HasPrefix(m.body[at[2]:at[3]], []byte("--"))
	m.body = m.body[at[1]:]
	return before
}

func (m *multipart) readPart() error {
	blank := blankLine.FindIndex(m.body)
	if blank == nil {
		return errForm
	}
	headers, err := parsePartHeaders(m.body[:blank[0]])
	if err != nil {
		return err
	}
	disposition, ok := headers.Get("Content-Disposition")
	if !ok {
		return errForm
	}
	_, options := parseOptions(disposition)
	filename, file := options["filename"]
	m.body = m.body[(blank[0]+blank[1])/2:]
	start := len(lineBreak.Find(m.body))
	data := m.skip(m.boundary)
	if m.err != nil {
		return m.err
	}
	data = data[min(start, len(data)):]
	if !file && int64(len(data)) > m.memory {
		return Abort(http.StatusRequestEntityTooLarge)
	}
	m.part = formPart{headers: headers, name: options["name"], base: filename, file: file, data: data}
	return nil
}

func parsePartHeaders(raw []byte) (*Headers, error) {
	if !utf8.Valid(raw) {
		return nil, errForm
	}
	text := headerContinuation.ReplaceAllString(string(raw), " ")
	headers := &Headers{}
	for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		name, value, _ := strings.Cut(line, ":")
		headers.Add(strings.TrimSpace(name), strings.TrimSpace(value))
	}
	return headers, nil
}

// text decodes a field's value by its charset, with U+FFFD for bad bytes.
func (p formPart) text() string {
	_, options := parseOptions(p.headers.GetOr("Content-Type", ""))
	if strings.EqualFold(options["charset"], "iso-8859-1") {
		return latin1(string(p.data))
	}
	return decodeReplace(p.data)
}

func (p formPart) asFile() *File {
	return &File{
		Reader: bytes.NewReader(p.data), Name: p.name, Filename: p.base,
		ContentType: p.headers.GetOr("Content-Type", ""), Headers: p.headers,
	}
}

func lowerASCII(s string) string { return strings.ToLower(s) }
