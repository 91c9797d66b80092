// Files as Python's open() gives them.

package py

import (
	"io"
	"iter"
	"os"
	"strings"
)

// A file is what text and binary files share.
type file struct {
	name          string
	handle        *os.File
	reads, writes bool
	passing       bool // it is removed when it is closed
}

// openModes are what the letters of a mode ask of the system.
var openModes = map[byte]int{
	'r': os.O_RDONLY, 'w': os.O_WRONLY | os.O_CREATE | os.O_TRUNC, 'a': os.O_WRONLY | os.O_CREATE | os.O_APPEND,
	'x': os.O_WRONLY | os.O_CREATE | os.O_EXCL,
}

// openFile opens a file by its mode without b and t, such as "r" or "a+".
func openFile(name, mode string) (file, error) {
	flags := openModes[mode[0]]
	plus := strings.HasSuffix(mode, "+")
	if plus {
		flags = flags&^(os.O_RDONLY|os.O_WRONLY) | os.O_RDWR
	}
	if strings.Contains(name, "\x00") {
		return file{}, ValueError.New("embedded null byte")
	}
	handle, err := os.OpenFile(name, flags, 0o666)
	if err != nil {
		return file{}, FileError(err, name)
	}
	if info, err := handle.Stat(); err == nil && info.IsDir() {
		_ = handle.Close()
		return file{}, FileError(&os.PathError{Err: errIsDir}, name)
	}
	return file{name: name, handle: handle, reads: mode[0] == 'r' || plus, writes: mode[0] != 'r' || plus}, nil
}

// unsupportedIO is io.UnsupportedOperation.
var unsupportedIO = NewClass("UnsupportedOperation", OSError, ValueError)

func (f *file) use(reading bool) error {
	switch {
	case f.handle == nil:
		return ValueError.New("I/O operation on closed file.")
	case reading && !f.reads:
		return unsupportedIO.New("not readable")
	case !reading && !f.writes:
		return unsupportedIO.New("not writable")
	}
	return nil
}

func (f *file) shut() error {
	if f.handle == nil {
		return nil
	}
	err := f.handle.Close()
	f.handle = nil
	if err == nil && f.passing {
		err = os.Remove(f.name)
	}
	return FileError(err, f.name)
}

// rest returns what is left of the file.
func (f *file) rest() ([]byte, error) {
	if err := f.use(true); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(f.handle)
	return data, FileError(err, f.name)
}

// A BinaryFile is open(name, "rb") or another binary mode.
type BinaryFile struct{ file }

// OpenBinary returns open(name, mode) of a binary mode, without its b, or raises OSError.
func OpenBinary(name, mode string) (*BinaryFile, error) {
	f, err := openFile(name, mode)
	if err != nil {
		return nil, err
	}
	return &BinaryFile{f}, nil
}

// Close is f.close(); closing twice does nothing.
func (f *BinaryFile) Close() error { return f.shut() }

// Read returns f.read(), or raises OSError or ValueError.
func (f *BinaryFile) Read() ([]byte, error) {
	data, err := f.rest()
	if err != nil && f.handle != nil && !f.reads {
		return nil, unsupportedIO.New("read")
	}
	return data, err
}

// ReadSize returns f.read(size), less at the end, or raises OSError or ValueError.
func (f *BinaryFile) ReadSize(size int) ([]byte, error) {
	if size < 0 {
		return f.Read()
	}
	if err := f.use(true); err != nil {
		return nil, err
	}
	data := make([]byte, size)
	n, err := io.ReadFull(f.handle, data)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return data[:n], FileError(err, f.name)
}

// Write is f.write(data) and returns how much it wrote, or raises OSError or ValueError.
func (f *BinaryFile) Write(data []byte) (int, error) {
	if err := f.use(false); err != nil {
		return 0, err
	}
	n, err := f.handle.Write(data)
	return n, FileError(err, f.name)
}

// PyTypeName returns the type's name.
func (f *BinaryFile) PyTypeName() string {
	if f.reads {
		return "BufferedReader"
	}
	return "BufferedWriter"
}

// A TextFile is open(name) or open with another mode of text, in UTF-8.
type TextFile struct {
	file
	lines  []string // of a file that is read by lines
	loaded bool
}

// OpenText returns open(name, mode) of a text mode, or raises OSError.
func OpenText(name, mode string) (*TextFile, error) {
	f, err := openFile(name, mode)
	if err != nil {
		return nil, err
	}
	return &TextFile{file: f}, nil
}

// Close is f.close(); closing twice does nothing.
func (f *TextFile) Close() error { return f.shut() }

// Read returns f.read(), with \n for all kinds of line ends, or raises OSError, ValueError or UnicodeDecodeError.
func (f *TextFile) Read() (string, error) {
	if f.loaded {
		text := strings.Join(f.lines, "")
		f.lines = nil
		return text, f.use(true)
	}
	data, err := f.rest()
	if err != nil {
		return "", err
	}
	text, err := Decode(data, "utf-8", "strict")
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n"), err
}

// load reads the lines, once.
func (f *TextFile) load() error {
	if f.loaded {
		return f.use(true)
	}
	text, err := f.Read()
	if err != nil {
		return err
	}
	f.loaded = true
	f.lines = strings.SplitAfter(text, "\n")
	if f.lines[len(f.lines)-1] == "" {
		f.lines = f.lines[:len(f.lines)-1]
	}
	return nil
}

// ReadLine returns f.readline(), "" at the end, or raises as Read does.
func (f *TextFile) ReadLine() (string, error) {
	if err := f.load(); err != nil || len(f.lines) == 0 {
		return "", err
	}
	line := f.lines[0]
	f.lines = f.lines[1:]
	return line, nil
}

// ReadLines returns f.readlines(), also what a loop over the file gives, or raises as Read does.
func (f *TextFile) ReadLines() (*List[string], error) {
	if err := f.load(); err != nil {
		return nil, err
	}
	lines := f.lines
	f.lines = nil
	return NewList(lines...), nil
}

// PyIter iterates over the lines; what cannot be read ends it.
func (f *TextFile) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for {
			line, err := f.ReadLine()
			if err != nil || line == "" || !yield(line) {
				return
			}
		}
	}
}

// Write is f.write(text) and returns how many characters it wrote, or raises OSError or ValueError.
func (f *TextFile) Write(text string) (int, error) {
	if err := f.use(false); err != nil {
		return 0, err
	}
	data, err := Encode(text, "utf-8", "strict")
	if err != nil {
		return 0, err
	}
	_, err = f.handle.Write(data)
	return StrLen(text), FileError(err, f.name)
}

// WriteAny is f.write(text) of what must be text, or raises as Write does and TypeError for anything else.
func (f *TextFile) WriteAny(text any) (int, error) {
	if s, ok := text.(string); ok {
		return f.Write(s)
	}
	return 0, raisef(TypeError, "write() argument must be str, not %s", label(text))
}

// WriteLines is f.writelines(lines), or raises as Write does and TypeError for what is no text.
func (f *TextFile) WriteLines(lines any) error {
	items, err := Iter(lines)
	if err != nil {
		return err
	}
	for item := range items {
		if _, err := f.WriteAny(item); err != nil {
			return err
		}
	}
	return nil
}

// PyTypeName returns "TextIOWrapper".
func (f *TextFile) PyTypeName() string { return "TextIOWrapper" }
