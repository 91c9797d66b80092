// Package source holds what the program reads: files with their text, and positions in them.
package source

import (
	"sort"
	"strings"
)

// Pos is a byte offset into the decoded UTF-8 text of a File. The zero Pos is the file's first byte.
type Pos int32

// Span is a half-open range of a File's text.
type Span struct{ Start, End Pos }

// Position is a place as people and CPython say it.
type Position struct {
	Line   int // from 1
	Column int // in UTF-8 bytes from 0, as ast.AST.col_offset
}

// File is one text of the input, decoded to UTF-8.
type File struct {
	Path  string // slash-separated, relative to the tree's root
	Text  string
	lines []Pos // offset of the first byte of each line
}

// NewFile returns a file over text, which must be valid UTF-8 without a byte order mark.
func NewFile(path, text string) *File { return &File{Path: path, Text: text} }

// Position returns the line and column of p, with lines ended by LF, CR LF or CR as Python counts them.
func (f *File) Position(p Pos) Position {
	lines := f.starts()
	line := sort.Search(len(lines), func(i int) bool { return lines[i] > p })
	return Position{Line: line, Column: int(p - lines[line-1])}
}

// Line returns the text of line n (from 1) without its line ending, or "" when there is no such line.
func (f *File) Line(n int) string {
	lines := f.starts()
	if n < 1 || n > len(lines) {
		return ""
	}
	end := Pos(len(f.Text))
	if n < len(lines) {
		end = lines[n]
	}
	return strings.TrimRight(f.Text[lines[n-1]:end], "\r\n")
}

// Slice returns the text that s covers.
func (f *File) Slice(s Span) string { return f.Text[s.Start:s.End] }

// Lines returns how many lines the text has; a text that ends in a line ending has no further line.
func (f *File) Lines() int {
	n := len(f.starts())
	if n > 1 && int(f.lines[n-1]) == len(f.Text) {
		return n - 1
	}
	return n
}

func (f *File) starts() []Pos {
	if f.lines != nil {
		return f.lines
	}
	lines := append(make([]Pos, 0, strings.Count(f.Text, "\n")+1), 0)
	for i := 0; i < len(f.Text); i++ {
		switch f.Text[i] {
		case '\r':
			if i+1 < len(f.Text) && f.Text[i+1] == '\n' {
				i++
			}
			lines = append(lines, Pos(i+1))
		case '\n':
			lines = append(lines, Pos(i+1))
		}
	}
	f.lines = lines
	return lines
}
