// This file tests models as objects: keyword arguments, attributes, instances as input.

package pydantic_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
	"github.com/flask2gin/flask2gin/templates/support/pydantic/testdata/models"
)

func TestKeywords(t *testing.T) {
	more := py.DictOf(py.P[string, any]("b", 2.5))
	got, err := pydantic.Keywords("app.Todo", py.P[string, any]("a", 1), more)
	require.NoError(t, err)
	require.Equal(t, "{'a': 1, 'b': 2.5}", py.Repr(got))
	for text, part := range map[string]any{
		"app.Todo() argument after ** must be a mapping, not list":  py.NewList[any](),
		"keywords must be strings":                                  py.DictOf(py.P[any, any](1, 2)),
		"app.Todo() got multiple values for keyword argument 'a'":   py.DictOf(py.P[any, any]("a", 2)),
		"app.Todo() argument after ** must be a mapping, not float": 1.5,
	} {
		_, err := pydantic.Keywords("app.Todo", py.P[string, any]("a", 1), part)
		e, ok := py.Is(err, py.TypeError)
		require.True(t, ok)
		require.Equal(t, text, e.Error())
	}
}

func TestInstances(t *testing.T) {
	input := py.DictOf(py.P[any, any]("name", "Ann"), py.P[any, any]("age", "7"))
	owner, err := models.NewOwner(input)
	require.NoError(t, err)
	same, err := models.NewOwner(owner)
	require.NoError(t, err)
	require.Same(t, owner, same, "an instance is returned as it is")
	age, err := py.GetAttr(owner, "age")
	require.NoError(t, err)
	require.Equal(t, 7, age)
	_, err = py.GetAttr(owner, "nope")
	require.EqualError(t, err, "'Owner' object has no attribute 'nope'")
	_, err = py.MarshalJSONify(owner)
	require.EqualError(t, err, "Object of type Owner is not JSON serializable", "a model is not JSON serializable (SEMANTICS E27)")
	require.False(t, py.Eq(owner, pydantic.Dump(owner)))
	owner.MarkSet("age")
	require.Equal(t, []string{"name", "age"}, owner.ModelSet())
}

func TestOptionalPointers(t *testing.T) {
	read := func(f *pydantic.Fields) *[2]*string {
		return &[2]*string{
			pydantic.Required(f.Key("a"), pydantic.Optional(pydantic.Str(pydantic.MaxLength(2)))),
			pydantic.Default(f.Key("b"), nil, pydantic.Optional(pydantic.Str())),
		}
	}
	got, err := pydantic.Validate(py.DictOf(py.P[any, any]("a", "ok")), "M", read)
	require.NoError(t, err)
	require.Equal(t, "ok", *got[0])
	require.Nil(t, got[1])
	_, err = pydantic.Validate(py.DictOf(py.P[any, any]("a", "long"), py.P[any, any]("b", 1)), "M", read)
	e, ok := py.Is(err, py.ValueError)
	require.True(t, ok, "a ValidationError is a ValueError")
	require.Equal(t, 2, pydantic.ErrorCount(e))
	require.Equal(t, "M", pydantic.Title(e))
}
