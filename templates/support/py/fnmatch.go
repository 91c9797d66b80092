// Patterns of file names: Python's module fnmatch on POSIX systems, and pathlib's glob.

package py

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// FnMatch returns fnmatch.fnmatch(name, pattern), where * stands for any text, ? for a character, [seq] for one of seq
// and [!seq] for one that is not.
func FnMatch(name, pattern string) bool {
	text, tokens := []rune(name), nameTokens([]rune(pattern))
	star, back := -1, 0
	at, in := 0, 0
	for in < len(text) {
		switch {
		case at < len(tokens) && tokens[at] == nil:
			star, back = at, in
			at++
		case at < len(tokens) && tokens[at](text[in]):
			at++
			in++
		case star >= 0:
			back++
			at, in = star+1, back
		default:
			return false
		}
	}
	for at < len(tokens) && tokens[at] == nil {
		at++
	}
	return at == len(tokens)
}

// FnFilter returns fnmatch.filter(names, pattern).
func FnFilter(names *List[string], pattern string) *List[string] {
	matching := NewList[string]()
	for _, name := range names.items {
		if FnMatch(name, pattern) {
			matching.Append(name)
		}
	}
	return matching
}

// A nameToken takes a character of a name; nil stands for *.
type nameToken func(r rune) bool

func nameTokens(pattern []rune) []nameToken {
	var tokens []nameToken
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; c {
		case '*':
			tokens = append(tokens, nil)
		case '?':
			tokens = append(tokens, func(rune) bool { return true })
		case '[':
			if end := bracketEnd(pattern, i+1); end > 0 {
				tokens = append(tokens, bracket(pattern[i+1:end]))
				i = end
				continue
			}
			fallthrough
		default:
			tokens = append(tokens, func(r rune) bool { return r == c })
		}
	}
	return tokens
}

// bracketEnd returns where the ] of a set is whose [ ends before i, 0 for none.
func bracketEnd(pattern []rune, i int) int {
	if i < len(pattern) && pattern[i] == '!' {
		i++
	}
	if i < len(pattern) && pattern[i] == ']' {
		i++
	}
	for ; i < len(pattern); i++ {
		if pattern[i] == ']' {
			return i
		}
	}
	return 0
}

// bracket returns the token of [set]; ranges that end before they begin hold nothing.
func bracket(set []rune) nameToken {
	chunks := bracketChunks(set)
	not := len(chunks[0]) > 0 && chunks[0][0] == '!'
	if not {
		chunks[0] = chunks[0][1:]
	}
	return func(r rune) bool {
		found := false
		for i, chunk := range chunks {
			found = found || slices.Contains(chunk, r)
			if i > 0 {
				found = found || chunks[i-1][len(chunks[i-1])-1] <= r && r <= chunk[0]
			}
		}
		return found != not
	}
}

// bracketChunks splits a set at the hyphens of its ranges.
func bracketChunks(set []rune) [][]rune {
	var chunks [][]rune
	start, k := 0, 1
	if set[0] == '!' {
		k = 2
	}
	for ; k < len(set); k++ {
		if set[k] == '-' {
			chunks = append(chunks, slices.Clone(set[start:k]))
			start = k + 1
			k += 2
		}
	}
	if rest := set[start:]; len(rest) > 0 {
		chunks = append(chunks, slices.Clone(rest))
	} else {
		chunks[len(chunks)-1] = append(chunks[len(chunks)-1], '-')
	}
	for k := len(chunks) - 1; k > 0; k-- {
		low, high := chunks[k-1], chunks[k]
		if low[len(low)-1] > high[0] {
			chunks[k-1] = append(low[:len(low)-1], high[1:]...)
			chunks = slices.Delete(chunks, k, k+1)
		}
	}
	return chunks
}

// Match returns p.match(pattern), or raises ValueError: a relative pattern is for the last parts of p.
func (p Path) Match(pattern string) (bool, error) {
	parts, patterns := p.parts(), NewPath(pattern).parts()
	switch {
	case len(patterns) == 0:
		return false, ValueError.New("empty pattern")
	case slices.Contains(patterns, "**"):
		return false, NotPorted.New("matching ** is not ported: it depends on Python's version")
	case len(patterns) > len(parts) || strings.HasPrefix(pattern, "/") && len(patterns) != len(parts):
		return false, nil
	}
	for i, part := range parts[len(parts)-len(patterns):] {
		if !FnMatch(part, patterns[i]) {
			return false, nil
		}
	}
	return true, nil
}

// Glob returns list(p.glob(pattern)), in no order that Python promises, or raises ValueError, NotImplementedError or
// OSError. What depends on Python's version raises NotPorted.
func (p Path) Glob(pattern string) (*List[Path], error) {
	names := NewPath(pattern).parts()
	switch {
	case len(names) == 0 || strings.HasSuffix(pattern, "/") || names[len(names)-1] == "**" || slices.Contains(names, ".."):
		return nil, NotPorted.New("the pattern " + QuoteStr(pattern) + " is not ported: what it finds depends on Python's version")
	case strings.HasPrefix(pattern, "/"):
		return nil, NotImplementedError.New("Non-relative patterns are unsupported")
	case slices.ContainsFunc(names, func(name string) bool { return name != "**" && strings.Contains(name, "**") }):
		return nil, NotPorted.New("the pattern " + QuoteStr(pattern) + " is not ported: what it finds depends on Python's version")
	}
	found := NewList[Path]()
	if isDir, err := p.IsDir(); err != nil || !isDir {
		return found, err
	}
	err := p.glob(names, found)
	seen := map[Path]bool{}
	found.items = slices.DeleteFunc(found.items, func(path Path) bool {
		again := seen[path]
		seen[path] = true
		return again
	})
	return found, err
}

// RGlob returns list(p.rglob(pattern)), as Glob does.
func (p Path) RGlob(pattern string) (*List[Path], error) { return p.Glob("**/" + pattern) }

// glob adds the paths below p that match names.
func (p Path) glob(names []string, found *List[Path]) error {
	name, rest := names[0], names[1:]
	if name == "**" {
		return p.below(func(folder Path) error { return folder.glob(rest, found) })
	}
	if !strings.ContainsAny(name, "*?[") {
		if exists, err := p.Join(name).Exists(); err != nil || !exists {
			return err
		}
		return p.Join(name).globbed(rest, found)
	}
	entries, err := os.ReadDir(string(p))
	if err != nil {
		return globError(err, p)
	}
	for _, entry := range entries {
		if FnMatch(entry.Name(), name) {
			if err := p.Join(entry.Name()).globbed(rest, found); err != nil {
				return err
			}
		}
	}
	return nil
}

// globbed goes on below p, or adds it when nothing is left to match.
func (p Path) globbed(names []string, found *List[Path]) error {
	if len(names) == 0 {
		found.Append(p)
		return nil
	}
	if isDir, err := p.IsDir(); err != nil || !isDir {
		return err
	}
	return p.glob(names, found)
}

// below calls visit with p and all folders below it; links are not followed.
func (p Path) below(visit func(Path) error) error {
	if err := visit(p); err != nil {
		return err
	}
	entries, err := os.ReadDir(string(p))
	if err != nil {
		return globError(err, p)
	}
	for _, entry := range entries {
		if entry.IsDir() {
			if err := p.Join(entry.Name()).below(visit); err != nil {
				return err
			}
		}
	}
	return nil
}

// globError returns the error of a folder that cannot be read: glob passes over what is absent or forbidden.
func globError(err error, p Path) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) || IsFile(string(p)) {
		return nil
	}
	return FileError(err, string(p))
}
