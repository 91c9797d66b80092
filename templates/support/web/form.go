// Form bodies: request.form, request.files and request.values (SEMANTICS B14 to
// B23). A broken body gives an empty form, not an error.
package web

import (
	"bytes"
	"errors"
	"net/http"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// parsedForm is what a body holds.
type parsedForm struct {
	fields *MultiDict
	files  *Multi[*File]
	err    error
}

// errForm is what makes a body no form; the form is empty then.
var errForm = errors.New("malformed form")

// formKey is where an exchange keeps the parsed form.
const formKey = "web.form"

// Form returns request.form, for any method. It fails with 413 only, when a
// limit is passed.
func Form(c *gin.Context) (*MultiDict, error) {
	f := formOf(c)
	return f.fields, f.err
}

// Files returns request.files.
func Files(c *gin.Context) (*Multi[*File], error) {
	f := formOf(c)
	return f.files, f.err
}

// FormFile returns request.files.get(key); ok is false when the key is missing.
// An input that was left empty is present and has no name.
func FormFile(c *gin.Context, key string) (*File, bool, error) {
	files, err := Files(c)
	f, ok := files.Get(key)
	return f, ok, err
}

// FormFileRequired returns request.files[key]; a missing key answers 400.
func FormFileRequired(c *gin.Context, key string) (*File, error) {
	files, err := Files(c)
	if err != nil {
		return nil, err
	}
	return files.At(key)
}

// FormValue returns request.form.get(key); ok is false when the key is missing.
func FormValue(c *gin.Context, key string) (string, bool, error) {
	form, err := Form(c)
	v, ok := form.Get(key)
	return v, ok, err
}

// FormValueOr returns request.form.get(key, fallback).
func FormValueOr(c *gin.Context, key, fallback string) (string, error) {
	form, err := Form(c)
	return form.GetOr(key, fallback), err
}

// FormRequired returns request.form[key]; a missing key answers 400.
func FormRequired(c *gin.Context, key string) (string, error) {
	form, err := Form(c)
	if err != nil {
		return "", err
	}
	return form.At(key)
}

// FormInt returns request.form.get(key, type=int).
func FormInt(c *gin.Context, key string) (py.BigInt, bool, error) {
	form, err := Form(c)
	n, ok := IntOf(form, key)
	return n, ok, err
}

// FormIntOr returns request.form.get(key, fallback, type=int).
func FormIntOr(c *gin.Context, key string, fallback int) (py.BigInt, error) {
	form, err := Form(c)
	return IntOr(form, key, fallback), err
}

// FormFloat returns request.form.get(key, type=float).
func FormFloat(c *gin.Context, key string) (float64, bool, error) {
	form, err := Form(c)
	f, ok := FloatOf(form, key)
	return f, ok, err
}

// FormFloatOr returns request.form.get(key, fallback, type=float).
func FormFloatOr(c *gin.Context, key string, fallback float64) (float64, error) {
	f, ok, err := FormFloat(c, key)
	if !ok {
		f = fallback
	}
	return f, err
}

// Values returns request.values: the query's values, then the form's, except for
// GET, whose form does not count.
func Values(c *gin.Context) (*MultiDict, error) {
	all := &MultiDict{combined: true}
	for _, p := range Args(c).AllItems() {
		all.Add(p.Key, p.Value)
	}
	if Method(c) == http.MethodGet {
		return all, nil
	}
	form, err := Form(c)
	for _, p := range form.AllItems() {
		all.Add(p.Key, p.Value)
	}
	return all, err
}

// DataParsed returns request.data, which parses forms first and is empty then.
func DataParsed(c *gin.Context) ([]byte, error) {
	if b := bodyOf(c); b.read && !b.parsed {
		return b.bytes(c)
	}
	if _, err := Form(c); err != nil {
		return nil, err
	}
	return Data(c)
}

func formOf(c *gin.Context) *parsedForm {
	x := of(c)
	if f, ok := x.recall(formKey); ok {
		return f.(*parsedForm)
	}
	empty := &struct { // together, as most requests have no form
		form   parsedForm
		fields MultiDict
		files  Multi[*File]
	}{}
	f := &empty.form
	f.fields, f.files = &empty.fields, &empty.files
	x.keep(formKey, f)
	f.parse(c)
	return f
}

func (f *parsedForm) parse(c *gin.Context) {
	if limit := config(c).MaxContentLength; limit > 0 && c.Request.ContentLength > limit {
		f.err = Abort(http.StatusRequestEntityTooLarge) // of every type: the stream is opened before the type is looked at
		return
	}
	switch Mimetype(c) {
	case "application/x-www-form-urlencoded":
		f.err = f.parseURLEncoded(c)
	case "multipart/form-data":
		header, _ := ContentType(c)
		mimetype, options := parseOptions(header)
		if options["boundary"] == "" || mimetype == "" {
			return
		}
		f.err = f.parseMultipart(c, options["boundary"])
	}
	if f.err != nil {
		f.fields, f.files = &MultiDict{}, &Multi[*File]{}
	}
	if errors.Is(f.err, errForm) {
		f.err = nil
	}
}

// take reads the body for the parser, after which request.data is empty unless
// it was read before.
func take(c *gin.Context) ([]byte, error) {
	b := bodyOf(c)
	b.parsed = !b.read
	return b.bytes(c)
}

// memoryLimit is the number of bytes that fields may have.
func memoryLimit(c *gin.Context) int64 {
	if n := config(c).MaxFormMemorySize; n > 0 {
		return n
	}
	return 500_000
}

func (f *parsedForm) parseURLEncoded(c *gin.Context) error {
	if c.Request.ContentLength > memoryLimit(c) {
		return Abort(http.StatusRequestEntityTooLarge)
	}
	raw, err := take(c)
	if err != nil {
		return err
	}
	if !utf8.Valid(raw) {
		return errForm
	}
	f.fields = parsePairs(string(raw))
	return nil
}

func (f *parsedForm) parseMultipart(c *gin.Context, boundary string) error {
	raw, err := take(c)
	if err != nil {
		return err
	}
	parts := config(c).MaxFormParts
	if parts == 0 {
		parts = 1000
	}
	d := newMultipart(boundary, raw, memoryLimit(c), parts)
	for d.next() {
		if d.part.file {
			f.files.Add(d.part.name, d.part.asFile())
		} else {
			f.fields.Add(d.part.name, d.part.text())
		}
	}
	return d.err
}

// File is an uploaded file, werkzeug.datastructures.FileStorage.
type File struct {
	*bytes.Reader
	Name        string // the form's key
	Filename    string // exactly as it was sent
	ContentType string // "" when it was not sent
	Headers     *Headers
}

// Mimetype returns the content type in lower case without parameters.
func (f *File) Mimetype() string {
	mimetype, _ := parseOptions(f.ContentType)
	return lowerASCII(mimetype)
}

// Read returns what was not read yet, as file.read() does.
func (f *File) ReadAll() []byte {
	b := make([]byte, f.Len())
	_, _ = f.Reader.Read(b)
	return b
}

// Truthy reports bool(file): whether the file has a name.
func (f *File) Truthy() bool { return f != nil && f.Filename != "" }

// FileOf returns files.get(key), nil for None.
func FileOf(files *Multi[*File], key string) *File {
	file, _ := files.Get(key)
	return file
}

// PyBool is bool(file).
func (f *File) PyBool() bool { return f.Truthy() }
