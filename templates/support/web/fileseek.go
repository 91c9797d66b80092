// Uploaded files as streams: the place from which the next read goes on, which FileStorage leaves to its stream (io.BytesIO).
package web

import (
	"fmt"
	"io"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SeekTo is file.seek(offset, whence) and returns the new place: a place before
// the start raises ValueError, and is the start when it is not counted from there.
func (f *File) SeekTo(offset, whence int) (int, error) {
	switch {
	case whence < 0 || whence > 2:
		return 0, py.ValueError.New(fmt.Sprintf("invalid whence (%d, should be 0, 1 or 2)", whence))
	case whence == io.SeekStart && offset < 0:
		return 0, py.ValueError.New(fmt.Sprintf("negative seek value %d", offset))
	}
	at, err := f.Seek(int64(offset), whence)
	if err != nil {
		at, _ = f.Seek(0, io.SeekStart)
	}
	return int(at), nil
}

// Tell is file.tell(), the place from which the next read goes on.
func (f *File) Tell() int {
	at, _ := f.Seek(0, io.SeekCurrent)
	return int(at)
}

// ReadSome is file.read(size): at most that many bytes, all that is left for a
// negative size.
func (f *File) ReadSome(size int) []byte {
	if size < 0 || size > f.Len() {
		size = f.Len()
	}
	b := make([]byte, size)
	_, _ = f.Reader.Read(b)
	return b
}
