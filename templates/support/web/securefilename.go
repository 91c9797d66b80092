// File names from clients (werkzeug.utils.secure_filename, SEMANTICS B62).
package web

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"golang.org/x/text/unicode/norm"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SecureFilename returns a name that is safe to store: ASCII letters, digits, "_",
// "-" and "." only, without separators and without dots at its ends. It may be
// empty.
func SecureFilename(name string) string {
	var ascii strings.Builder
	for _, r := range norm.NFKD.String(name) {
		switch {
		case r == '/':
			ascii.WriteByte(' ')
		case r < 0x80:
			ascii.WriteRune(r)
		}
	}
	words := strings.FieldsFunc(ascii.String(), pythonSpace)
	safe := strings.Map(func(r rune) rune {
		if r == '_' || r == '-' || r == '.' || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' {
			return r
		}
		return -1
	}, strings.Join(words, "_"))
	return strings.Trim(safe, "._")
}

// pythonSpace reports whether str.split splits at an ASCII character.
func pythonSpace(r rune) bool { return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1c && r <= 0x1f }

// Save writes what was not read yet of an uploaded file to a path.
func (f *File) Save(path string) error {
	err := os.WriteFile(path, f.ReadAll(), 0o666)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return py.FileNotFoundError.New(2, "No such file or directory", path)
	case errors.Is(err, fs.ErrPermission):
		return py.PermissionError.New(13, "Permission denied", path)
	case errors.Is(err, syscall.EISDIR):
		return py.IsADirectoryError.New(21, "Is a directory", path)
	case err != nil:
		return py.OSError.New(err.Error())
	}
	return nil
}
