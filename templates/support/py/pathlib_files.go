// What pathlib.Path asks of the file system.

package py

import (
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"
)

// info returns what the system says of p, nil when there is no such file, or raises OSError.
func (p Path) info() (os.FileInfo, error) {
	if strings.Contains(string(p), "\x00") {
		return nil, nil
	}
	info, err := os.Stat(string(p))
	for _, absent := range []error{syscall.ENOENT, syscall.ENOTDIR, syscall.EBADF, syscall.ELOOP} {
		if errors.Is(err, absent) {
			return nil, nil
		}
	}
	return info, FileError(err, string(p))
}

// Exists returns p.exists(), or raises OSError for what the system does not tell, such as of a name that is too long.
func (p Path) Exists() (bool, error) {
	info, err := p.info()
	return info != nil, err
}

// IsFile returns p.is_file(), or raises as Exists does.
func (p Path) IsFile() (bool, error) {
	info, err := p.info()
	return info != nil && info.Mode().IsRegular(), err
}

// IsDir returns p.is_dir(), or raises as Exists does.
func (p Path) IsDir() (bool, error) {
	info, err := p.info()
	return info != nil && info.IsDir(), err
}

// shut closes a file and returns the first error.
func shut(f io.Closer, err error) error {
	if failed := f.Close(); err == nil {
		return failed
	}
	return err
}

// ReadText returns p.read_text() in UTF-8, or raises OSError or UnicodeDecodeError.
func (p Path) ReadText() (string, error) {
	f, err := OpenText(string(p), "r")
	if err != nil {
		return "", err
	}
	text, err := f.Read()
	return text, shut(f, err)
}

// ReadBytes returns p.read_bytes(), or raises OSError.
func (p Path) ReadBytes() ([]byte, error) {
	f, err := OpenBinary(string(p), "r")
	if err != nil {
		return nil, err
	}
	data, err := f.Read()
	return data, shut(f, err)
}

// WriteText is p.write_text(text) in UTF-8 and returns how many characters it wrote, or raises OSError.
func (p Path) WriteText(text string) (int, error) {
	f, err := OpenText(string(p), "w")
	if err != nil {
		return 0, err
	}
	n, err := f.Write(text)
	return n, shut(f, err)
}

// WriteTextAny is p.write_text(text) of what must be text, or raises as WriteText does and TypeError for anything else.
func (p Path) WriteTextAny(text any) (int, error) {
	if s, ok := text.(string); ok {
		return p.WriteText(s)
	}
	return 0, raisef(TypeError, "data must be str, not %s", label(text))
}

// WriteBytes is p.write_bytes(data) and returns how much it wrote, or raises OSError.
func (p Path) WriteBytes(data []byte) (int, error) {
	f, err := OpenBinary(string(p), "w")
	if err != nil {
		return 0, err
	}
	n, err := f.Write(data)
	return n, shut(f, err)
}

// MkDir is p.mkdir(parents=parents, exist_ok=existOK), or raises OSError.
func (p Path) MkDir(parents, existOK bool) error {
	err := os.Mkdir(string(p), 0o777)
	if errors.Is(err, syscall.ENOENT) {
		if !parents || p.Parent() == p {
			return FileError(err, string(p))
		}
		if err := p.Parent().MkDir(true, true); err != nil {
			return err
		}
		return p.MkDir(false, existOK)
	}
	if err == nil || !existOK {
		return FileError(err, string(p))
	}
	isDir, asked := p.IsDir()
	if asked != nil || isDir {
		return asked
	}
	return FileError(err, string(p))
}

// Unlink is p.unlink(missing_ok=missingOK), or raises OSError.
func (p Path) Unlink(missingOK bool) error {
	err := syscall.Unlink(string(p))
	if missingOK && errors.Is(err, syscall.ENOENT) {
		return nil
	}
	return FileError(err, string(p))
}

// Touch is p.touch(exist_ok=existOK), or raises OSError.
func (p Path) Touch(existOK bool) error {
	now := time.Now()
	if existOK && os.Chtimes(string(p), now, now) == nil {
		return nil
	}
	flags := os.O_CREATE | os.O_WRONLY
	if !existOK {
		flags |= os.O_EXCL
	}
	f, err := os.OpenFile(string(p), flags, 0o666)
	if err != nil {
		return FileError(err, string(p))
	}
	return FileError(f.Close(), string(p))
}

// Rename is p.rename(target), which replaces a file, and returns the new path; or it raises OSError.
func (p Path) Rename(target string) (Path, error) {
	err := syscall.Rename(string(p), target)
	if err == nil {
		return NewPath(target), nil
	}
	return "", AsError(FileError(err, string(p))).Set("filename2", target)
}

// IterDir returns list(p.iterdir()), in no order that Python promises, or raises OSError.
func (p Path) IterDir() (*List[Path], error) {
	names, err := ListDir(string(p))
	if err != nil {
		return nil, err
	}
	paths := NewList[Path]()
	for _, name := range names.items {
		paths.Append(p.Join(name))
	}
	return paths, nil
}

// Absolute returns p.absolute().
func (p Path) Absolute() Path { return NewPath(WorkingDir(), string(p)) }

// ExpandUser returns p.expanduser() for ~ alone.
func (p Path) ExpandUser() Path { return NewPath(ExpandUser(string(p))) }

// Resolve returns p.resolve(), absolute and without symbolic links, or raises RuntimeError for a circle of them.
func (p Path) Resolve() (Path, error) {
	at := "/"
	rest := p.Absolute().names()
	for links := 0; len(rest) > 0; {
		name := rest[0]
		rest = rest[1:]
		if name == ".." {
			at = string(NewPath(at).Parent())
			continue
		}
		next := PathJoin(at, name)
		link, err := os.Readlink(next)
		if err != nil {
			at = next
			continue
		}
		if links++; links > 40 {
			return "", raisef(RuntimeError, "Symlink loop from %s", QuoteStr(string(p.Absolute())))
		}
		if strings.HasPrefix(link, "/") {
			at = "/"
		}
		rest = append(NewPath(link).names(), rest...)
	}
	return NewPath(at), nil
}

// SortPaths sorts a list of paths that nothing else refers to, and returns it.
func SortPaths(paths *List[Path]) *List[Path] {
	slices.SortFunc(paths.items, func(a, b Path) int { return slices.Compare(a.parts(), b.parts()) })
	return paths
}
