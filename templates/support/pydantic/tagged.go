// Unions of models that a field of theirs tells apart (Field(discriminator=...)).

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	tagInvalid  = kind{"union_tag_invalid", "Input tag '{tag}' found using {discriminator} does not match any of the expected tags: {expected_tags}"}
	tagNotFound = kind{"union_tag_not_found", "Unable to extract tag using discriminator {discriminator}"}
)

// A Tag is a value of the telling field and the model that it stands for.
type Tag struct {
	tag  string
	read Type[any]
}

// Tagged makes a member of a union; tag is the text that tells it.
func Tagged[T any](tag string, t Type[T]) Tag { return Tag{tag, Dynamic(t)} }

// TaggedUnion reads the model that the text under the key names. Models
// themselves are taken as they are.
func TaggedUnion(key string, tags ...Tag) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		name := py.P[string, any]("discriminator", "'"+key+"'")
		if m, ok := v.(Object); ok && py.Value(v) != nil {
			tag, _ := Attr(m, key)
			return r.tagged(tags, tag, v, name)
		}
		pairs, ok := pairsOf(py.Value(v))
		if !ok && r.json {
			r.refuse(dictType, py.Value(v))
			return nil, false
		}
		if !ok {
			r.refuse(attributesType, py.Value(v))
			return nil, false
		}
		for _, p := range pairs {
			if p.Key == key {
				return r.tagged(tags, py.Value(p.Value), v, name)
			}
		}
		r.refuse(tagNotFound, v, name)
		return nil, false
	}
}

func (r *Reader) tagged(tags []Tag, tag, v any, name py.Pair[string, any]) (value any, ok bool) {
	var expected []string
	for _, t := range tags {
		if t.tag == tag {
			r.at(t.tag, func() { value, ok = t.read(r, v) })
			return value, ok
		}
		expected = append(expected, py.Repr(t.tag))
	}
	r.refuse(tagInvalid, v, name, py.P[string, any]("tag", py.Str(tag)), py.P[string, any]("expected_tags", strings.Join(expected, ", ")))
	return nil, false
}
