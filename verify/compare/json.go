// This file compares JSON: value by value, so that a difference has a path, and then what stands between the values.

package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// node is a JSON value as it was spelled.
type node struct {
	open  byte   // '{' or '[', 0 for a scalar
	raw   string // of a scalar, its bytes
	text  string // of a string, what it says
	keys  []string
	items []*node
}

// maxDepth bounds nested values.
const maxDepth = 500

// reader builds nodes and keeps what stands between scalars.
type reader struct {
	data  []byte
	d     *json.Decoder
	end   int64
	frame strings.Builder // the bytes without the scalars that are values
}

// parseJSON reads one value. It refuses what is not JSON, and more than one value.
func parseJSON(data []byte) (*node, string, error) {
	r := &reader{data: data, d: json.NewDecoder(bytes.NewReader(data))}
	r.d.UseNumber()
	n, err := r.value(0)
	if err != nil {
		return nil, "", err
	}
	if _, err := r.d.Token(); !errors.Is(err, io.EOF) {
		return nil, "", errors.New("more than one value")
	}
	r.frame.Write(data[r.end:])
	return n, r.frame.String(), nil
}

// next returns the next token, its bytes and what stands before them.
func (r *reader) next() (tok json.Token, before, raw string, err error) {
	tok, err = r.d.Token()
	if err != nil {
		return nil, "", "", err
	}
	from := r.end
	r.end = r.d.InputOffset()
	piece := string(r.data[from:r.end])
	start := strings.IndexFunc(piece, func(c rune) bool { return !strings.ContainsRune(" \t\r\n,:", c) })
	return tok, piece[:start], piece[start:], nil
}

func (r *reader) value(depth int) (*node, error) {
	tok, before, raw, err := r.next()
	if err != nil {
		return nil, err
	}
	r.frame.WriteString(before)
	switch t := tok.(type) {
	case json.Delim:
		r.frame.WriteString(raw)
		if depth >= maxDepth || t == '}' || t == ']' {
			return nil, errors.New("nested too deeply")
		}
		return r.inner(byte(t), depth)
	case string:
		r.frame.WriteByte('_')
		return &node{raw: raw, text: t}, nil
	}
	r.frame.WriteByte('_')
	return &node{raw: raw}, nil
}

// inner reads the items of an object or a list up to its end.
func (r *reader) inner(open byte, depth int) (*node, error) {
	n := &node{open: open}
	for r.d.More() {
		if open == '{' {
			key, before, raw, err := r.next()
			if err != nil {
				return nil, err
			}
			r.frame.WriteString(before + raw)
			n.keys = append(n.keys, key.(string))
		}
		item, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, item)
	}
	_, before, raw, err := r.next()
	r.frame.WriteString(before + raw)
	return n, err
}

// jsonBodies compares three JSON texts; false says that they are not all JSON.
func (c *Comparer) jsonBodies(v *Verdict, where string, a, b, p []byte) bool {
	na, frameA, errA := parseJSON(a)
	nb, frameB, errB := parseJSON(b)
	np, frameP, errP := parseJSON(p)
	if errA != nil || errB != nil || errP != nil {
		return false
	}
	before := len(v.Differences)
	c.nodes(v, where+" $", na, nb, np)
	if len(v.Differences) == before && frameA == frameB && frameA != frameP {
		v.Differences = append(v.Differences, Difference{where + " spelling", string(a), string(p)})
	}
	return true
}

// nodes compares values; it stops at the first difference within each list or object.
func (c *Comparer) nodes(v *Verdict, path string, a, b, p *node) {
	switch {
	case a.open != b.open:
		v.at(path)
		v.Noise = append(v.Noise, Noise{General(path), Unknown})
	case a.open != p.open:
		v.at(path)
		v.Differences = append(v.Differences, Difference{path, a.String(), p.String()})
	case a.open == 0:
		c.scalars(v, path, a, b, p)
	case !sameFrame(a, b):
		c.unordered(v, path, a, b, p)
	case !sameFrame(a, p):
		v.at(path)
		v.Differences = append(v.Differences, frameDifference(path, a, p))
	case isOrder(a, b):
		c.unordered(v, path, a, b, p)
	default:
		for i := range a.items {
			c.nodes(v, path+a.step(i), a.items[i], b.items[i], p.items[i])
		}
	}
}

// scalars compares strings, numbers, true, false and null.
func (c *Comparer) scalars(v *Verdict, path string, a, b, p *node) {
	v.at(path)
	x, y, z := a.raw, b.raw, p.raw
	if a.isString() && b.isString() && p.isString() && !(x == y && y == z) {
		if a.text == p.text && b.text == a.text { // the same text in other escapes
			v.Differences = append(v.Differences, Difference{path + " spelling", x, z})
			return
		}
		x, y, z = a.text, b.text, p.text
	}
	noise, same := c.texts(x, y, z)
	for _, kind := range noise {
		v.Noise = append(v.Noise, Noise{General(path), kind})
	}
	if !same {
		v.Differences = append(v.Differences, Difference{path, a.raw, p.raw})
	}
}

// unordered compares values whose items the originals gave in different order, or in different number.
func (c *Comparer) unordered(v *Verdict, path string, a, b, p *node) {
	v.at(path)
	if a.ordered() != b.ordered() {
		v.Noise = append(v.Noise, Noise{General(path), Unknown})
		return
	}
	v.Noise = append(v.Noise, Noise{General(path), Order})
	if a.ordered() != p.ordered() {
		v.Differences = append(v.Differences, Difference{path + " in any order", a.String(), p.String()})
	}
}

// isOrder reports whether two lists have the same items in another order.
func isOrder(a, b *node) bool {
	return a.open == '[' && len(a.items) > 1 && a.String() != b.String() && a.ordered() == b.ordered()
}

// sameFrame reports whether two objects have the same keys in the same order, or two lists the same length.
func sameFrame(a, b *node) bool {
	return len(a.items) == len(b.items) && slices.Equal(a.keys, b.keys)
}

// frameDifference says how the keys or the length differ.
func frameDifference(path string, a, p *node) Difference {
	if a.open == '[' {
		return Difference{path, fmt.Sprintf("%d items: %s", len(a.items), a), fmt.Sprintf("%d items: %s", len(p.items), p)}
	}
	for i, key := range a.keys {
		if !slices.Contains(p.keys, key) {
			return Difference{path + a.step(i), a.items[i].String(), "(absent)"}
		}
	}
	for i, key := range p.keys {
		if !slices.Contains(a.keys, key) {
			return Difference{path + p.step(i), "(absent)", p.items[i].String()}
		}
	}
	return Difference{path + " order of keys", strings.Join(a.keys, ", "), strings.Join(p.keys, ", ")}
}

func (n *node) isString() bool { return strings.HasPrefix(n.raw, `"`) }

// step returns what the path of an item adds to that of its parent.
func (n *node) step(i int) string {
	if n.open == '[' {
		return "[" + strconv.Itoa(i) + "]"
	}
	return "." + n.keys[i]
}

// String spells a value without spaces.
func (n *node) String() string { return n.spell(false) }

// ordered spells a value with the items of all lists and objects sorted.
func (n *node) ordered() string { return n.spell(true) }

func (n *node) spell(sort bool) string {
	if n.open == 0 {
		return n.raw
	}
	parts := make([]string, len(n.items))
	for i, item := range n.items {
		parts[i] = item.spell(sort)
		if n.open == '{' {
			parts[i] = strconv.Quote(n.keys[i]) + ":" + parts[i]
		}
	}
	if sort {
		slices.Sort(parts)
	}
	inner := strings.Join(parts, ",")
	if n.open == '[' {
		return "[" + inner + "]"
	}
	return "{" + inner + "}"
}

// General returns a path with the numbers of list items left out, as masks are counted.
func General(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		b.WriteByte(path[i])
		if path[i] == '[' {
			for i+1 < len(path) && path[i+1] >= '0' && path[i+1] <= '9' {
				i++
			}
		}
	}
	return b.String()
}
