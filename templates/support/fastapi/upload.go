// Files that forms bring (starlette.datastructures.UploadFile).
package fastapi

import (
	"mime"
	"strconv"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// An UploadFile is a file that was sent.
type UploadFile struct {
	Filename string
	Size     int
	kind     string
	typed    bool
	data     []byte
	at       int
}

// ContentType returns file.content_type, false for None.
func (f *UploadFile) ContentType() (string, bool) { return f.kind, f.typed }

// Read returns what is left of the content.
func (f *UploadFile) Read() []byte {
	data := f.data[min(f.at, len(f.data)):]
	f.at = max(f.at, len(f.data))
	return data
}

// ReadSize returns up to size bytes of what is left, or all of it for a negative
// size.
func (f *UploadFile) ReadSize(size int) []byte {
	rest := f.data[min(f.at, len(f.data)):]
	if size < 0 || size > len(rest) {
		return f.Read()
	}
	f.at += size
	return rest[:size]
}

// Seek goes to a place of the content. It raises ValueError before its begin.
func (f *UploadFile) Seek(offset int) error {
	if offset < 0 {
		return py.ValueError.New("negative seek value " + strconv.Itoa(offset))
	}
	f.at = offset
	return nil
}

// PyTypeName returns the name of the class.
func (f *UploadFile) PyTypeName() string { return "UploadFile" }

// upload is a field of a form that is a file.
type upload struct {
	name string
	file *UploadFile
}

// ReadFiles reads the body as a form that may hold files; any other body is an
// empty one.
func (p *Params) ReadFiles() error {
	media, params, err := mime.ParseMediaType(p.request.GetHeader("Content-Type"))
	if err != nil || media != "multipart/form-data" {
		return p.ReadForm()
	}
	if err := p.readParts(params["boundary"], p.readPart); err != nil {
		return err
	}
	return p.request.unmixed()
}

func (p *Params) readPart(name string, options map[string]string, part formPart) error {
	filename, isFile := options["filename"]
	if !isFile {
		text, err := partText(part)
		if err == nil {
			p.request.form = append(p.request.form, [2]string{name, text})
		}
		return err
	}
	f := &UploadFile{Filename: filename, Size: len(part.data), data: part.data}
	f.kind, f.typed = part.header["content-type"]
	p.request.files = append(p.request.files, upload{name, f})
	return nil
}

// unmixed raises NotPorted for a name that texts and files have.
func (r *request) unmixed() error {
	for _, u := range r.files {
		if len(all(r.form, u.name)) > 0 {
			return py.NotPorted.New("a field that is both a file and a text")
		}
	}
	return nil
}

func (r *request) filesOf(name string) []*UploadFile {
	var out []*UploadFile
	for _, u := range r.files {
		if u.name == name {
			out = append(out, u.file)
		}
	}
	return out
}

// noFile notes that a text stands where a file should.
func (p *Params) noFile(text any, loc ...any) {
	if p.request.old {
		p.Add(pydantic.Line{Old: true, Type: "value_error", Loc: append(py.Tuple{}, loc...), Msg: "Expected UploadFile, received: <class 'str'>"})
		return
	}
	p.Add(pydantic.Line{
		Type: "value_error", Loc: append(py.Tuple{}, loc...), Msg: "Value error, Expected UploadFile, received: <class 'str'>", Input: text,
		Ctx: py.DictOf(py.P[string, any]("error", py.NewDict[string, any]())),
	})
}

// File reads a field that is a file: the last one of the name, nil for none where
// it may be missing.
func File(p *Params, name string, fallback ...Default) *UploadFile {
	files, text := p.request.filesOf(name), last(all(p.request.form, name))
	switch {
	case text != nil:
		p.noFile(text, "body", name)
	case len(files) > 0:
		return files[len(files)-1]
	case len(fallback) == 0:
		p.Missing("body", name)
	}
	return nil
}

// FileList reads all files of the name.
func FileList(p *Params, name string, fallback ...Default) *py.List[*UploadFile] {
	files, texts := p.request.filesOf(name), all(p.request.form, name)
	for i, text := range texts {
		p.noFile(text, "body", name, i)
	}
	switch {
	case len(texts) > 0:
	case len(files) > 0:
		return py.NewList(files...)
	case len(fallback) == 0:
		p.Missing("body", name)
	}
	return nil
}

// FileBytes reads the content of a field, be it a file or a text.
func FileBytes(p *Params, name string, fallback ...Default) []byte {
	files := p.request.filesOf(name)
	text, isText := last(all(p.request.form, name)).(string)
	switch {
	case isText:
		return []byte(text)
	case len(files) > 0:
		return files[len(files)-1].Read()
	case len(fallback) == 0:
		p.Missing("body", name)
	}
	return nil
}

// FileBytesIf is FileBytes for a field whose type lets it be None, which a missing
// one is where it has a default.
func FileBytesIf(p *Params, name string, fallback ...Default) any {
	data := FileBytes(p, name, fallback...)
	if data == nil && len(p.request.filesOf(name))+len(all(p.request.form, name)) == 0 {
		return nil
	}
	return data
}

// FileBytesList reads the contents of all files of the name. A text among them
// raises AttributeError, as it is asked for its content.
func FileBytesList(p *Params, name string) *py.List[[]byte] {
	if len(all(p.request.form, name)) > 0 {
		p.Abort(py.AttributeError.New("'str' object has no attribute 'read'"))
		return nil
	}
	files := p.request.filesOf(name)
	if len(files) == 0 {
		p.Missing("body", name)
		return nil
	}
	out := py.NewList[[]byte]()
	for _, f := range files {
		out.Append(f.Read())
	}
	return out
}
