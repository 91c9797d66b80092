// What the file system says of a path (os.path.exists and its kin), and folders.

package py

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
)

// PathExists returns os.path.exists(path).
func PathExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// IsFile returns os.path.isfile(path).
func IsFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// IsDir returns os.path.isdir(path).
func IsDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// GetSize returns os.path.getsize(path), or raises OSError.
func GetSize(path string) (int, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, FileError(err, path)
	}
	return int(info.Size()), nil
}

// GetMTime returns os.path.getmtime(path), or raises OSError.
func GetMTime(path string) (float64, error) {
	st, err := Stat(path)
	if err != nil {
		return 0, err
	}
	return st.MTime(), nil
}

// A FileStat is os.stat_result.
type FileStat struct{ info os.FileInfo }

// Stat returns os.stat(path), or raises OSError.
func Stat(path string) (*FileStat, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, FileError(err, path)
	}
	return &FileStat{info}, nil
}

// Size returns st.st_size.
func (st *FileStat) Size() int { return int(st.info.Size()) }

// MTime returns st.st_mtime.
func (st *FileStat) MTime() float64 {
	t := st.info.ModTime()
	return float64(t.Unix()) + 1e-9*float64(t.Nanosecond())
}

// MakeDirs is os.makedirs(path, exist_ok=existOK), or raises OSError.
func MakeDirs(path string, existOK bool) error {
	head, tail := PathSplit(path)
	if tail == "" {
		head, tail = PathSplit(head)
	}
	if head != "" && tail != "" && !PathExists(head) {
		if err := MakeDirs(head, existOK); err != nil {
			if _, exists := Is(err, FileExistsError); !exists {
				return err
			}
		}
		if tail == "." {
			return nil
		}
	}
	err := os.Mkdir(path, 0o777)
	if err != nil && existOK && IsDir(path) {
		return nil
	}
	return FileError(err, path)
}

// MakeDir is os.mkdir(path), or raises OSError.
func MakeDir(path string) error { return FileError(os.Mkdir(path, 0o777), path) }

// RemoveFile is os.remove(path), or raises OSError.
func RemoveFile(path string) error { return FileError(syscall.Unlink(path), path) }

// RemoveDir is os.rmdir(path), or raises OSError.
func RemoveDir(path string) error { return FileError(syscall.Rmdir(path), path) }

// RemoveTree is shutil.rmtree(path), or raises OSError.
func RemoveTree(path string) error {
	if _, err := os.Lstat(path); err != nil {
		return FileError(err, path)
	}
	return FileError(os.RemoveAll(path), path)
}

// ListDir returns os.listdir(path), in no order that Python promises, or raises OSError.
func ListDir(path string) (*List[string], error) {
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, FileError(err, path)
	}
	names := NewList[string]()
	for _, e := range entries {
		names.Append(e.Name())
	}
	return names, nil
}

// SortedDir returns sorted(os.listdir(path)), or raises OSError.
func SortedDir(path string) (*List[string], error) {
	names, err := ListDir(path)
	if err == nil {
		slices.Sort(names.items)
	}
	return names, err
}

// osErrors are the classes of OSError by error number.
var osErrors = map[syscall.Errno]*Class{
	syscall.ENOENT: FileNotFoundError, syscall.EEXIST: FileExistsError, syscall.EACCES: PermissionError, syscall.EPERM: PermissionError,
	syscall.EISDIR: IsADirectoryError, syscall.ENOTDIR: NotADirectoryError,
}

// errIsDir is the error of reading a folder as a file.
const errIsDir = syscall.EISDIR

// FileError returns the OSError that Python raises for Go's error about a file, such as
// "[Errno 2] No such file or directory: 'x'", and nil for none.
func FileError(err error, path string) error {
	if err == nil {
		return nil
	}
	if strings.Contains(path, "\x00") {
		return NotPorted.New("what Python says of a path with a null byte is not ported")
	}
	var number syscall.Errno
	if !errors.As(err, &number) {
		number = syscall.EIO
		if errors.Is(err, fs.ErrInvalid) {
			number = syscall.EINVAL
		}
	}
	class := osErrors[number]
	if class == nil {
		class = OSError
	}
	text := number.Error()
	if text != "" {
		text = strings.ToUpper(text[:1]) + text[1:]
	}
	return class.New(int(number), text).Set("errno", int(number)).Set("strerror", text).Set("filename", path)
}
