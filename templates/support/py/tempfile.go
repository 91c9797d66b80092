// Temporary files and folders: Python's module tempfile.

package py

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// TempDir returns tempfile.gettempdir(): the first folder that can be written to of those that the environment names and
// the system's own.
func TempDir() string {
	for _, name := range []string{os.Getenv("TMPDIR"), os.Getenv("TEMP"), os.Getenv("TMP"), "/tmp", "/var/tmp", "/usr/tmp"} {
		if name != "" && IsDir(name) && syscall.Access(name, 2) == nil {
			return AbsPath(name)
		}
	}
	return WorkingDir()
}

// attempts is how many names are tried before a folder counts as full.
const attempts = 10000

// unusedName makes a file or a folder of a random name in dir, the system's folder for "", and returns its path.
func unusedName(dir, prefix, suffix string, create func(path string) error) (string, error) {
	if dir == "" {
		dir = TempDir()
	}
	for range attempts {
		path := AbsPath(filepath.Join(dir, prefix+randomName()+suffix))
		if err := create(path); !errors.Is(err, fs.ErrExist) {
			return path, FileError(err, path)
		}
	}
	return "", FileExistsError.New("No usable temporary file name found")
}

// randomName returns eight random letters, digits and underscores.
func randomName() string {
	const characters = "abcdefghijklmnopqrstuvwxyz0123456789_"
	name := make([]byte, 8)
	_, _ = rand.Read(name)
	for i, b := range name {
		name[i] = characters[int(b)%len(characters)]
	}
	return string(name)
}

// MakeTempDir returns tempfile.mkdtemp(suffix, prefix, dir), "" standing for None as dir, or raises OSError.
func MakeTempDir(suffix, prefix, dir string) (string, error) {
	return unusedName(dir, prefix, suffix, func(path string) error { return os.Mkdir(path, 0o700) })
}

// MakeTempFile returns tempfile.mkstemp(suffix, prefix, dir): the open file's number and its path, or raises OSError.
func MakeTempFile(suffix, prefix, dir string) (Tuple, error) {
	fd := -1
	path, err := unusedName(dir, prefix, suffix, func(path string) (err error) {
		fd, err = syscall.Open(path, syscall.O_RDWR|syscall.O_CREAT|syscall.O_EXCL|syscall.O_CLOEXEC, 0o600)
		return err
	})
	return Tuple{fd, path}, err
}

// CloseFD is os.close(fd), or raises OSError.
func CloseFD(fd int) error {
	err := FileError(syscall.Close(fd), "")
	if e, ok := err.(*Error); ok {
		return OSError.New(e.Args...)
	}
	return err
}

// TempBinary returns tempfile.NamedTemporaryFile() of a binary mode, or raises OSError. The file is removed when it is
// closed, unless it is kept.
func TempBinary(suffix, prefix, dir string, keep bool) (*BinaryFile, error) {
	f, err := tempFile(suffix, prefix, dir, keep)
	if err != nil {
		return nil, err
	}
	return &BinaryFile{f}, nil
}

// TempText returns tempfile.NamedTemporaryFile() of a text mode, or raises OSError. The file is removed when it is
// closed, unless it is kept.
func TempText(suffix, prefix, dir string, keep bool) (*TextFile, error) {
	f, err := tempFile(suffix, prefix, dir, keep)
	if err != nil {
		return nil, err
	}
	return &TextFile{file: f}, nil
}

func tempFile(suffix, prefix, dir string, keep bool) (file, error) {
	var handle *os.File
	path, err := unusedName(dir, prefix, suffix, func(path string) (err error) {
		handle, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		return err
	})
	return file{name: path, handle: handle, reads: true, writes: true, passing: !keep}, err
}

// WriteOnly makes f a file of mode "wb" and returns it.
func (f *BinaryFile) WriteOnly() *BinaryFile {
	f.reads = false
	return f
}

// WriteOnly makes f a file of mode "w" and returns it.
func (f *TextFile) WriteOnly() *TextFile {
	f.reads = false
	return f
}
