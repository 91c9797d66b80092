// Paths as objects: Python's pathlib.Path on POSIX systems, without what asks the file system.

package py

import (
	"slices"
	"strings"
)

// A Path is a pathlib.Path: text without doubled slashes, "." parts and a slash at the end.
type Path string

// NewPath returns Path(*parts): an absolute part drops what is before it, and no parts are ".".
func NewPath(parts ...string) Path {
	text := ""
	for _, part := range parts {
		text = PathJoin(text, part)
	}
	root := ""
	if strings.HasPrefix(text, "/") {
		root = "/"
		if strings.HasPrefix(text, "//") && !strings.HasPrefix(text, "///") {
			root = "//"
		}
	}
	names := slices.DeleteFunc(strings.Split(text, "/"), func(name string) bool { return name == "" || name == "." })
	if text = root + strings.Join(names, "/"); text == "" {
		return "."
	}
	return Path(text)
}

// FSPath returns os.fspath(x) of text and paths. What Python does with anything else, such as the number of an open file,
// is not ported, so it raises NotPorted.
func FSPath(x any) (string, error) {
	switch x := x.(type) {
	case string:
		return x, nil
	case Path:
		return string(x), nil
	}
	return "", NotPorted.New("this path is not ported for a " + label(x) + ", only for text")
}

// String returns str(p).
func (p Path) String() string { return string(p) }

// Join returns p.joinpath(*parts), which is also p / part.
func (p Path) Join(parts ...string) Path {
	return NewPath(append([]string{string(p)}, parts...)...)
}

// anchor returns p.anchor: "", "/" or "//".
func (p Path) anchor() string { return string(p[:len(p)-len(strings.TrimLeft(string(p), "/"))]) }

// names returns the parts of p after its root.
func (p Path) names() []string {
	if rest := string(p[len(p.anchor()):]); rest != "" && p != "." {
		return strings.Split(rest, "/")
	}
	return nil
}

// parts returns the root, if there is one, and the names.
func (p Path) parts() []string {
	if anchor := p.anchor(); anchor != "" {
		return append([]string{anchor}, p.names()...)
	}
	return p.names()
}

// Parts returns p.parts.
func (p Path) Parts() Tuple {
	parts := Tuple{}
	for _, part := range p.parts() {
		parts = append(parts, part)
	}
	return parts
}

// Parent returns p.parent; a root and "." are their own.
func (p Path) Parent() Path {
	names := p.names()
	if len(names) == 0 {
		return p
	}
	if text := p.anchor() + strings.Join(names[:len(names)-1], "/"); text != "" {
		return Path(text)
	}
	return "."
}

// Parents returns list(p.parents), the nearest first.
func (p Path) Parents() *List[Path] {
	parents := NewList[Path]()
	for range p.names() {
		p = p.Parent()
		parents.Append(p)
	}
	return parents
}

// Ancestor returns p.parents[n], or raises IndexError.
func (p Path) Ancestor(n int) (Path, error) {
	parents := p.Parents()
	if n >= parents.Len() || n < -parents.Len() {
		return "", IndexError.New(n)
	}
	return parents.At(n)
}

// Name returns p.name, "" for a root and for ".".
func (p Path) Name() string {
	names := p.names()
	if len(names) == 0 {
		return ""
	}
	return names[len(names)-1]
}

// Suffix returns p.suffix, the extension with its dot.
func (p Path) Suffix() string {
	name := p.Name()
	if i := strings.LastIndexByte(name, '.'); i > 0 && i < len(name)-1 {
		return name[i:]
	}
	return ""
}

// Suffixes returns p.suffixes.
func (p Path) Suffixes() *List[string] {
	name, suffixes := p.Name(), NewList[string]()
	if strings.HasSuffix(name, ".") {
		return suffixes
	}
	for i, part := range strings.Split(strings.TrimLeft(name, "."), ".") {
		if i > 0 {
			suffixes.Append("." + part)
		}
	}
	return suffixes
}

// Stem returns p.stem, the name without its extension.
func (p Path) Stem() string { return strings.TrimSuffix(p.Name(), p.Suffix()) }

// WithName returns p.with_name(name), or raises ValueError.
func (p Path) WithName(name string) (Path, error) {
	if p.Name() == "" {
		return "", raisef(ValueError, "%s has an empty name", p.PyRepr())
	}
	if name == "" || name == "." || strings.Contains(name, "/") {
		return "", raisef(ValueError, "Invalid name %s", QuoteStr(name))
	}
	return p.Parent().Join(name), nil
}

// WithStem returns p.with_stem(stem), or raises ValueError.
func (p Path) WithStem(stem string) (Path, error) { return p.WithName(stem + p.Suffix()) }

// WithSuffix returns p.with_suffix(suffix), or raises ValueError.
func (p Path) WithSuffix(suffix string) (Path, error) {
	if strings.Contains(suffix, "/") || suffix == "." || suffix != "" && suffix[0] != '.' {
		return "", raisef(ValueError, "Invalid suffix %s", QuoteStr(suffix))
	}
	return p.WithName(p.Stem() + suffix)
}

// IsAbsolute returns p.is_absolute().
func (p Path) IsAbsolute() bool { return strings.HasPrefix(string(p), "/") }

// IsRelativeTo returns p.is_relative_to(other).
func (p Path) IsRelativeTo(other string) bool {
	parts, base := p.parts(), NewPath(other).parts()
	return len(parts) >= len(base) && slices.Equal(parts[:len(base)], base)
}

// RelativeTo returns p.relative_to(other), or raises ValueError.
func (p Path) RelativeTo(other string) (Path, error) {
	base := NewPath(other)
	if !p.IsRelativeTo(other) {
		return "", raisef(ValueError, "%s is not in the subpath of %s OR one path is relative and the other is absolute.", QuoteStr(string(p)), QuoteStr(string(base)))
	}
	return NewPath(p.parts()[len(base.parts()):]...), nil
}

// PyTypeName returns "PosixPath".
func (p Path) PyTypeName() string { return "PosixPath" }

// PyLabel returns the name in error texts.
func (p Path) PyLabel() string { return "PosixPath" }

// PyStr returns str(p).
func (p Path) PyStr() string { return string(p) }

// PyRepr returns repr(p).
func (p Path) PyRepr() string { return "PosixPath(" + QuoteStr(string(p)) + ")" }

// PyBool returns that every path is true.
func (p Path) PyBool() bool { return true }

// PyCompare orders paths by their parts.
func (p Path) PyCompare(other any) (sign int, ok bool, err error) {
	o, ok := other.(Path)
	return slices.Compare(p.parts(), o.parts()), ok, nil
}

// PyOp is p / part and part / p.
func (p Path) PyOp(op string, other any, reflected bool) (any, bool, error) {
	part, err := FSPath(other)
	if op != "/" || err != nil {
		return nil, false, nil
	}
	if reflected {
		return NewPath(part, string(p)), true, nil
	}
	return p.Join(part), true, nil
}

// PyAttr returns the parts of a path that have names of their own.
func (p Path) PyAttr(name string) (any, bool) {
	switch name {
	case "name":
		return p.Name(), true
	case "stem":
		return p.Stem(), true
	case "suffix":
		return p.Suffix(), true
	case "parent":
		return p.Parent(), true
	case "parts":
		return p.Parts(), true
	}
	return nil, false
}
