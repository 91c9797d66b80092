// Where a file is, and the place in it that is read and written next.

package py

import "io"

// Name returns f.name.
func (f *BinaryFile) Name() string { return f.name }

// Name returns f.name.
func (f *TextFile) Name() string { return f.name }

// Flush is f.flush(): everything that was written is with the system already. It raises ValueError for a closed file.
func (f *BinaryFile) Flush() error { return f.open() }

// Flush is f.flush(), as that of BinaryFile.
func (f *TextFile) Flush() error { return f.open() }

func (f *file) open() error {
	if f.handle == nil {
		return ValueError.New("I/O operation on closed file.")
	}
	return nil
}

// Seek returns f.seek(offset, whence), or raises OSError or ValueError.
func (f *BinaryFile) Seek(offset, whence int) (int, error) {
	if err := f.open(); err != nil {
		return 0, err
	}
	at, err := f.handle.Seek(int64(offset), whence)
	if err != nil {
		e := FileError(err, "").(*Error)
		return 0, OSError.New(e.Args...)
	}
	return int(at), nil
}

// Tell returns f.tell(), or raises ValueError.
func (f *BinaryFile) Tell() (int, error) { return f.Seek(0, io.SeekCurrent) }

// Rewind returns f.seek(0), or raises ValueError.
func (f *TextFile) Rewind() (int, error) {
	if err := f.open(); err != nil {
		return 0, err
	}
	f.lines, f.loaded = nil, false
	_, err := f.handle.Seek(0, io.SeekStart)
	return 0, FileError(err, f.name)
}
