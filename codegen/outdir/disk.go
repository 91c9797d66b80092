// This file holds the operations that change the disk. They stay below the folder around the output folder.

package outdir

import (
	"io/fs"
	"os"
	"path"
)

// disk changes files below one folder. Tests put one in between that fails.
type disk interface {
	Mkdir(name string) error
	WriteFile(name string, data []byte) error // a new file, its folders made
	Link(from, to string) error               // a second name for a file, or a copy; its folders made
	Rename(from, to string) error
	Exchange(a, b string) error // swaps two folders in one step, or fails with errors.ErrUnsupported
	RemoveAll(name string) error
}

// rootDisk is the disk below an os.Root: symbolic links and .. lead nowhere.
type rootDisk struct{ root *os.Root }

func (d rootDisk) Mkdir(name string) error { return d.root.Mkdir(name, 0o755) }

func (d rootDisk) WriteFile(name string, data []byte) error {
	if err := d.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return d.create(name, data, 0o644)
}

// create writes a file that must not be there yet.
func (d rootDisk) create(name string, data []byte, mode fs.FileMode) error {
	f, err := d.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}

func (d rootDisk) Link(from, to string) error {
	if err := d.root.MkdirAll(path.Dir(to), 0o755); err != nil {
		return err
	}
	info, err := d.root.Lstat(from)
	if err != nil {
		return err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := d.root.Readlink(from)
		if err != nil {
			return err
		}
		return d.root.Symlink(target, to)
	}
	if d.root.Link(from, to) == nil {
		return nil
	}
	data, err := d.root.ReadFile(from)
	if err != nil {
		return err
	}
	return d.create(to, data, info.Mode().Perm())
}

func (d rootDisk) Rename(from, to string) error { return d.root.Rename(from, to) }

func (d rootDisk) Exchange(a, b string) error {
	dir, err := d.root.Open(".")
	if err != nil {
		return err
	}
	defer dir.Close()
	return exchange(dir, a, b)
}

func (d rootDisk) RemoveAll(name string) error { return d.root.RemoveAll(name) }
