// Copies and moves of files: Python's module shutil, and what module os does with two paths.

package py

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// shutilError is shutil.Error, and sameFileError shutil.SameFileError.
var (
	shutilError   = NewClass("Error", OSError)
	sameFileError = NewClass("SameFileError", shutilError)
)

// RenameFile is os.rename(src, dst) and os.replace(src, dst), or raises OSError.
func RenameFile(src, dst string) error {
	if err := syscall.Rename(src, dst); err != nil {
		return AsError(FileError(err, src)).Set("filename2", dst)
	}
	return nil
}

// sameFile reports whether two paths are the same file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// CopyFile returns shutil.copyfile(src, dst), or raises OSError.
func CopyFile(src, dst string) (string, error) {
	if sameFile(src, dst) {
		return "", sameFileError.New(QuoteStr(src) + " and " + QuoteStr(dst) + " are the same file")
	}
	from, err := openFile(src, "r")
	if err != nil {
		return "", err
	}
	to, err := openFile(dst, "w")
	if err != nil {
		_ = from.shut()
		if _, folder := Is(err, IsADirectoryError); folder && !PathExists(dst) {
			err = FileNotFoundError.New("Directory does not exist: " + dst)
		}
		return "", err
	}
	_, err = io.Copy(to.handle, from.handle)
	_ = from.shut()
	if shut := to.shut(); err == nil {
		return dst, shut
	}
	return "", FileError(err, dst)
}

// inFolder returns the path of what is copied or moved to dst, which may be a folder.
func inFolder(src, dst string) string {
	if IsDir(dst) {
		return PathJoin(dst, Basename(src))
	}
	return dst
}

// Copy returns shutil.copy(src, dst): the file with its permissions. It raises OSError.
func Copy(src, dst string) (string, error) {
	dst, err := CopyFile(src, inFolder(src, dst))
	if err != nil {
		return "", err
	}
	info, err := os.Stat(src)
	if err == nil {
		err = os.Chmod(dst, info.Mode().Perm())
	}
	return dst, FileError(err, dst)
}

// CopyWithTimes returns shutil.copy2(src, dst): the file with its permissions and times. It raises OSError.
func CopyWithTimes(src, dst string) (string, error) {
	dst, err := Copy(src, dst)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(src)
	if err == nil {
		err = os.Chtimes(dst, info.ModTime(), info.ModTime())
	}
	return dst, FileError(err, dst)
}

// Move returns shutil.move(src, dst), or raises OSError. Folders are moved within a file system alone.
func Move(src, dst string) (string, error) {
	if IsDir(dst) && !sameFile(src, dst) {
		dst = PathJoin(dst, Basename(strings.TrimRight(src, "/")))
		if PathExists(dst) {
			return "", shutilError.New("Destination path '" + dst + "' already exists")
		}
	}
	if os.Rename(src, dst) == nil {
		return dst, nil
	}
	if IsDir(src) {
		return "", NotPorted.New("moving a folder to another file system is not ported")
	}
	moved, err := CopyWithTimes(src, dst)
	if err != nil {
		return "", err
	}
	return moved, FileError(syscall.Unlink(src), src)
}

// RemoveTreeQuietly is shutil.rmtree(path, ignore_errors=True).
func RemoveTreeQuietly(path string) { _ = os.RemoveAll(path) }

// Which returns shutil.which(name), and whether there is such a program.
func Which(name string) (string, bool) {
	path, err := exec.LookPath(name)
	return path, err == nil
}
