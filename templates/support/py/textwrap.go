// Wrapping of text: Python's module textwrap.

package py

import (
	"slices"
	"strings"
)

// WrapOptions are the keyword arguments of textwrap.wrap that differ from their defaults.
type WrapOptions struct {
	InitialIndent, SubsequentIndent string
	KeepLongWords, KeepHyphens      bool    // break_long_words=False and break_on_hyphens=False
	MaxLines                        int     // 0 for none
	Placeholder                     *string // nil for " [...]"
}

// Wrap returns textwrap.wrap(text, width, ...), or raises ValueError for a width that is not positive.
func Wrap(text string, width int, opt WrapOptions) (*List[string], error) {
	if width <= 0 {
		return nil, raisef(ValueError, "invalid width %d (must be > 0)", width)
	}
	w := &wrapper{width: width, opt: opt, placeholder: " [...]"}
	if opt.Placeholder != nil {
		w.placeholder = *opt.Placeholder
	}
	if opt.MaxLines > 0 {
		indent := opt.InitialIndent
		if opt.MaxLines > 1 {
			indent = opt.SubsequentIndent
		}
		if StrLen(indent)+StrLen(LStrip(w.placeholder)) > width {
			return nil, ValueError.New("placeholder too large for max width")
		}
	}
	w.split(text)
	w.run()
	return NewList(w.lines...), nil
}

// Fill returns textwrap.fill(text, width, ...), or raises as Wrap does.
func Fill(text string, width int, opt WrapOptions) (string, error) {
	lines, err := Wrap(text, width, opt)
	if err != nil {
		return "", err
	}
	return strings.Join(lines.Values(), "\n"), nil
}

// Shorten returns textwrap.shorten(text, width, ...), or raises as Wrap does.
func Shorten(text string, width int, opt WrapOptions) (string, error) {
	opt.MaxLines = 1
	return Fill(strings.Join(SplitFields(text, -1), " "), width, opt)
}

// wrapper wraps one text; chunks are its words and the white space between them.
type wrapper struct {
	width       int
	opt         WrapOptions
	placeholder string
	chunks      []string
	lines       []string
	line        []string // the chunks of the line under way
	length      int      // of the line under way
}

// The patterns of textwrap.TextWrapper in CPython 3.11.
var (
	wordSeparators = MustCompile(`([\t\n\x0b\x0c\r ]+|(?<=[\w!"'&.,?])-{2,}(?=\w)|[^\t\n\x0b\x0c\r ]+?(?:-(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])|(?=[\t\n\x0b\x0c\r ]|\Z)|(?<=[\w!"'&.,?])(?=-{2,}\w)))`)
	wordSpaces     = MustCompile(`([\t\n\x0b\x0c\r ]+)`)
)

var whiteSpace = strings.NewReplacer("\t", " ", "\n", " ", "\x0b", " ", "\x0c", " ", "\r", " ")

// split cuts the text into chunks.
func (w *wrapper) split(text string) {
	pattern := wordSeparators
	if w.opt.KeepHyphens {
		pattern = wordSpaces
	}
	for _, part := range pattern.Split(whiteSpace.Replace(ExpandTabs(text, 8)), 0).Values() {
		if chunk, isText := part.(string); isText && chunk != "" {
			w.chunks = append(w.chunks, chunk)
		}
	}
}

// run makes lines of the chunks.
func (w *wrapper) run() {
	for len(w.chunks) > 0 {
		w.line, w.length = nil, 0
		indent := w.opt.InitialIndent
		if len(w.lines) > 0 {
			indent = w.opt.SubsequentIndent
		}
		if Strip(w.chunks[0]) == "" && len(w.lines) > 0 {
			w.chunks = w.chunks[1:]
		}
		w.gather(w.width - StrLen(indent))
		if len(w.line) > 0 && !w.end(indent, w.width-StrLen(indent)) {
			return
		}
	}
}

// gather moves the chunks that fit onto the line.
func (w *wrapper) gather(width int) {
	for len(w.chunks) > 0 && w.length+StrLen(w.chunks[0]) <= width {
		w.take(w.chunks[0])
		w.chunks = w.chunks[1:]
	}
	if len(w.chunks) > 0 && StrLen(w.chunks[0]) > width {
		w.long(width)
	}
	if n := len(w.line); n > 0 && Strip(w.line[n-1]) == "" {
		w.drop()
	}
}

func (w *wrapper) take(chunk string) {
	w.line = append(w.line, chunk)
	w.length += StrLen(chunk)
}

func (w *wrapper) drop() {
	w.length -= StrLen(w.line[len(w.line)-1])
	w.line = w.line[:len(w.line)-1]
}

// long puts a part of a chunk that fits on no line onto this one.
func (w *wrapper) long(width int) {
	left := width - w.length
	if width < 1 {
		left = 1
	}
	if w.opt.KeepLongWords {
		if len(w.line) == 0 {
			w.take(w.chunks[0])
			w.chunks = w.chunks[1:]
		}
		return
	}
	chunk := []rune(w.chunks[0])
	end := min(left, len(chunk))
	if !w.opt.KeepHyphens && len(chunk) > left {
		for i := left - 1; i > 0; i-- {
			if chunk[i] == '-' {
				if slices.ContainsFunc(chunk[:i], func(r rune) bool { return r != '-' }) {
					end = i + 1
				}
				break
			}
		}
	}
	w.take(string(chunk[:end]))
	w.chunks[0] = string(chunk[end:])
}

// end adds the line, or its shortened form when it is the last that may be; it returns false when nothing follows.
func (w *wrapper) end(indent string, width int) bool {
	blank := len(w.chunks) == 0 || len(w.chunks) == 1 && Strip(w.chunks[0]) == ""
	if w.opt.MaxLines == 0 || len(w.lines)+1 < w.opt.MaxLines || blank && w.length <= width {
		w.lines = append(w.lines, indent+strings.Join(w.line, ""))
		return true
	}
	for ; len(w.line) > 0; w.drop() {
		if Strip(w.line[len(w.line)-1]) != "" && w.length+StrLen(w.placeholder) <= width {
			w.lines = append(w.lines, indent+strings.Join(w.line, "")+w.placeholder)
			return false
		}
	}
	if n := len(w.lines); n > 0 {
		previous := RStrip(w.lines[n-1])
		if StrLen(previous)+StrLen(w.placeholder) <= w.width {
			w.lines[n-1] = previous + w.placeholder
			return false
		}
	}
	w.lines = append(w.lines, indent+LStrip(w.placeholder))
	return false
}
