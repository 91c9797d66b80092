// This file holds JSON whose members keep their order and their repetitions, so that a body can lose one of them.

package plan

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// tree is a JSON value. Raw is a text, a number, a bool or null as it is written.
type tree struct {
	raw     string
	kind    byte // '{', '[' or 0
	names   []string
	members []*tree
}

// maxTree bounds how deep a body may be.
const maxTree = 200

// readTree reads a body that is one JSON object or list.
func readTree(body []byte) (*tree, bool) {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	t, ok := readValue(d, 0)
	if !ok || t.kind == 0 {
		return nil, false
	}
	_, err := d.Token()
	return t, err == io.EOF
}

func readValue(d *json.Decoder, depth int) (*tree, bool) {
	token, err := d.Token()
	if err != nil || depth > maxTree {
		return nil, false
	}
	delim, nested := token.(json.Delim)
	if !nested {
		return &tree{raw: spell(token)}, true
	}
	t := &tree{kind: byte(delim)}
	for d.More() {
		if t.kind == '{' {
			name, err := d.Token()
			if err != nil {
				return nil, false
			}
			t.names = append(t.names, name.(string))
		}
		member, ok := readValue(d, depth+1)
		if !ok {
			return nil, false
		}
		t.members = append(t.members, member)
	}
	_, err = d.Token()
	return t, err == nil
}

// spell writes a text, a number, a bool or null.
func spell(token json.Token) string {
	switch x := token.(type) {
	case string:
		return quote(x)
	case nil:
		return "null"
	}
	return fmt.Sprint(token)
}

// without returns a copy that lacks the left-th member, counted from the outside in, and false when there are not so many.
func (t *tree) without(left *int) (*tree, bool) {
	if *left < len(t.members) {
		i := *left
		out := &tree{kind: t.kind, members: append(append([]*tree{}, t.members[:i]...), t.members[i+1:]...)}
		if t.kind == '{' {
			out.names = append(append([]string{}, t.names[:i]...), t.names[i+1:]...)
		}
		return out, true
	}
	*left -= len(t.members)
	for i, member := range t.members {
		if smaller, ok := member.without(left); ok {
			out := *t
			out.members = append([]*tree{}, t.members...)
			out.members[i] = smaller
			return &out, true
		}
	}
	return t, false
}

// String returns the JSON.
func (t *tree) String() string {
	if t.kind == 0 {
		return t.raw
	}
	parts := make([]string, len(t.members))
	for i, member := range t.members {
		parts[i] = member.String()
		if t.kind == '{' {
			parts[i] = quote(t.names[i]) + ": " + parts[i]
		}
	}
	inner := strings.Join(parts, ", ")
	if t.kind == '{' {
		return "{" + inner + "}"
	}
	return "[" + inner + "]"
}
