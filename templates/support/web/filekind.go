// The content type of an uploaded file.
package web

// Kind returns file.content_type; ok is false for None, which a part without the header has.
func (f *File) Kind() (string, bool) { return f.ContentType, f.ContentType != "" }
