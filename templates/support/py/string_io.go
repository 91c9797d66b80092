// Text files in memory: Python's io.StringIO.

package py

import (
	"iter"
	"strings"
)

// A StringIO is an io.StringIO.
type StringIO struct {
	text      []rune
	at        int
	universal bool // newline=None: all kinds of line ends become \n
	anyEnd    bool // newline="": lines end at all kinds of line ends
}

// NewStringIO returns io.StringIO().
func NewStringIO() *StringIO { return &StringIO{} }

// NewStringIOOf returns io.StringIO(text).
func NewStringIOOf(text string) *StringIO { return &StringIO{text: Runes(text)} }

// Universal returns b, made with newline=None: all kinds of line ends become \n.
func (b *StringIO) Universal() *StringIO {
	b.universal = true
	b.text = Runes(lineEnds.Replace(Text(b.text)))
	return b
}

// AnyEnd returns b, made with newline="": its lines end at all kinds of line ends.
func (b *StringIO) AnyEnd() *StringIO {
	b.anyEnd = true
	return b
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Write is b.write(text) and returns how many characters it wrote.
func (b *StringIO) Write(text string) int {
	size := StrLen(text)
	if b.universal {
		text = lineEnds.Replace(text)
	}
	runes := Runes(text)
	if len(runes) == 0 {
		return size
	}
	for len(b.text) < b.at {
		b.text = append(b.text, 0)
	}
	n := copy(b.text[b.at:], runes)
	b.text = append(b.text, runes[n:]...)
	b.at += len(runes)
	return size
}

// WriteAny is b.write(text) of what must be text, or raises TypeError.
func (b *StringIO) WriteAny(text any) (int, error) {
	if s, ok := text.(string); ok {
		return b.Write(s), nil
	}
	return 0, raisef(TypeError, "string argument expected, got '%s'", label(text))
}

// WriteLines is b.writelines(lines), or raises TypeError for what is no text.
func (b *StringIO) WriteLines(lines any) error {
	items, err := Iter(lines)
	if err != nil {
		return err
	}
	for item := range items {
		if _, err := b.WriteAny(item); err != nil {
			return err
		}
	}
	return nil
}

// Value returns b.getvalue().
func (b *StringIO) Value() string { return Text(b.text) }

// Read returns b.read(size), all that is left for a negative size.
func (b *StringIO) Read(size int) string {
	rest := b.text[min(b.at, len(b.text)):]
	if size >= 0 && size < len(rest) {
		rest = rest[:size]
	}
	b.at += len(rest)
	return Text(rest)
}

// ReadLine returns b.readline(), with the end of the line, "" at the end.
func (b *StringIO) ReadLine() string {
	rest := b.text[min(b.at, len(b.text)):]
	n := 0
	for n < len(rest) {
		n++
		if rest[n-1] == '\n' || b.anyEnd && rest[n-1] == '\r' && (n == len(rest) || rest[n] != '\n') {
			break
		}
	}
	b.at += n
	return Text(rest[:n])
}

// ReadLines returns b.readlines().
func (b *StringIO) ReadLines() *List[string] {
	out := NewList[string]()
	for line := b.ReadLine(); line != ""; line = b.ReadLine() {
		out.Append(line)
	}
	return out
}

// Seek is b.seek(offset), or raises ValueError for a negative offset.
func (b *StringIO) Seek(offset int) (int, error) {
	if offset < 0 {
		return 0, raisef(ValueError, "Negative seek position %d", offset)
	}
	b.at = offset
	return offset, nil
}

// SeekEnd is b.seek(0, 2), to the end.
func (b *StringIO) SeekEnd() int {
	b.at = len(b.text)
	return b.at
}

// Tell returns b.tell().
func (b *StringIO) Tell() int { return b.at }

// Truncate is b.truncate(size), or raises ValueError for a negative size.
func (b *StringIO) Truncate(size int) (int, error) {
	if size < 0 {
		return 0, raisef(ValueError, "Negative size value %d", size)
	}
	b.text = b.text[:min(size, len(b.text))]
	return size, nil
}

// PyIter iterates over the lines that are left.
func (b *StringIO) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for line := b.ReadLine(); line != ""; line = b.ReadLine() {
			if !yield(line) {
				return
			}
		}
	}
}

// PyTypeName returns "StringIO".
func (b *StringIO) PyTypeName() string { return "StringIO" }
