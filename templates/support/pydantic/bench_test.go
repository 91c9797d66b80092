// This file measures the reading of a model beside encoding/json with go-playground/validator on a plain struct.

package pydantic_test

import (
	"encoding/json"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic/testdata/models"
)

type plainOwner struct {
	Name string `json:"name" validate:"min=1"`
	Age  *int   `json:"age" validate:"omitempty,min=0,lt=150"`
}

type plainItem struct {
	Title  string                `json:"title" validate:"required"`
	Price  float64               `json:"price" validate:"gt=0"`
	Tags   []string              `json:"tags"`
	Owner  plainOwner            `json:"owner" validate:"required"`
	Others []plainOwner          `json:"others" validate:"dive"`
	Named  map[string]plainOwner `json:"named" validate:"dive"`
	Spare  *plainOwner           `json:"spare"`
}

const payload = `{"title": "A title", "price": 12.5, "tags": ["a", "b", "c"], "owner": {"name": "Ann", "age": 41},
	"others": [{"name": "Bob", "age": 7}, {"name": "Cid"}], "named": {"k": {"name": "Dan", "age": 30}}, "spare": null}`

func BenchmarkDecode(b *testing.B) {
	b.Run("model", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			v, err := py.Loads(payload)
			require.NoError(b, err)
			_, err = models.NewItem(v)
			require.NoError(b, err)
		}
	})
	b.Run("loaded", func(b *testing.B) {
		v, err := py.Loads(payload)
		require.NoError(b, err)
		b.ReportAllocs()
		for range b.N {
			_, err = models.NewItem(v)
			require.NoError(b, err)
		}
	})
	b.Run("plain", func(b *testing.B) {
		check := validator.New(validator.WithRequiredStructEnabled())
		b.ReportAllocs()
		for range b.N {
			var item plainItem
			require.NoError(b, json.Unmarshal([]byte(payload), &item))
			require.NoError(b, check.Struct(item))
		}
	})
}
