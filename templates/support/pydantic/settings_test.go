// This file holds settings to what the real ones recorded: testdata/record_settings.py.

package pydantic_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// db and settings are the classes of record_settings.py.
type db struct {
	host  string
	ports *py.List[int]
}

func (d *db) PyTypeName() string { return "Db" }
func (d *db) PyRepr() string     { return pydantic.Repr(d) }
func (d *db) ModelFields() []pydantic.Field {
	return []pydantic.Field{{Name: "host", Value: d.host}, {Name: "ports", Value: d.ports}}
}

func decodeDb(f *pydantic.Fields) *db {
	return &db{
		host:  pydantic.Default(f.Key("host"), "h", pydantic.Str()),
		ports: pydantic.DefaultFunc(f.Key("ports"), func() *py.List[int] { return py.NewList[int]() }, pydantic.List(pydantic.Int())),
	}
}

type settings struct{ fields []pydantic.Field }

func (s *settings) PyTypeName() string            { return "S" }
func (s *settings) ModelFields() []pydantic.Field { return s.fields }

func setting[T any](f *pydantic.Fields, name string, fallback T, t pydantic.Type[T]) pydantic.Field {
	return pydantic.Field{Name: name, Value: pydantic.DefaultChecked(f.Key(name), fallback, t)}
}

func decodeSettings(f *pydantic.Fields) *settings {
	s := &settings{fields: []pydantic.Field{
		setting(f, "name", "n", pydantic.Str()),
		setting(f, "names", py.NewList("a"), pydantic.List(pydantic.Str())),
		setting(f, "by", py.NewDict[string, int](), pydantic.Dict(pydantic.Str(), pydantic.Int())),
		setting(f, "maybe", nil, pydantic.OptionalRef(pydantic.List(pydantic.Int()))),
		setting(f, "run", py.Tuple{}, pydantic.TupleOf(pydantic.AnyInt())),
		setting(f, "few", py.NewSet[string](), pydantic.Set(pydantic.Str())),
		setting(f, "db", &db{"h", py.NewList[int]()}, pydantic.Model("Db", decodeDb)),
	}}
	f.Forbid()
	return s
}

func newSettings(input any) (*settings, error) {
	return pydantic.Settings(input, "S", "", pydantic.Model("S", decodeSettings),
		pydantic.Env{Key: "name", Name: "x_name"},
		pydantic.Env{Key: "names", Name: "x_names", JSON: true},
		pydantic.Env{Key: "by", Name: "x_by", JSON: true},
		pydantic.Env{Key: "maybe", Name: "x_maybe", JSON: true, Loose: true},
		pydantic.Env{Key: "run", Name: "x_run", JSON: true},
		pydantic.Env{Key: "few", Name: "x_few", JSON: true},
		pydantic.Env{Key: "db", Name: "x_db", JSON: true, Nested: []pydantic.Env{{Key: "host", Name: "x_db__host"}, {Key: "ports", Name: "x_db__ports", JSON: true}}},
	)
}

func TestSettings(t *testing.T) {
	f, err := os.Open("testdata/settings.jsonl")
	require.NoError(t, err)
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c struct {
			Env         map[string]string
			Given       json.RawMessage
			Repr, Error string
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		t.Run(lines.Text(), func(t *testing.T) {
			for name, value := range c.Env {
				t.Setenv(name, value)
			}
			given, err := py.Loads(string(c.Given))
			require.NoError(t, err)
			s, err := newSettings(given)
			if c.Error != "" {
				e, ok := py.Is(err, py.ValueError)
				require.True(t, ok, err)
				text := e.Error()
				if e.PyTypeName() != "ValidationError" {
					text = e.PyTypeName() + ": " + text
				}
				require.Equal(t, c.Error, text)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.Repr, pydantic.Repr(s))
		})
	}
}
