// What a provider of an app's own gets from Flask's for dataclasses: dicts all the way down (testdata/awkward/json_providers.py).

package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

type money struct {
	Amount int `json:"amount"`
}

func TestProviderDefault(t *testing.T) {
	type order struct {
		Total *money        `json:"total"`
		Lines *List[*money] `json:"lines"`
	}
	asked := 0
	style := JSONStyle{Default: func(x any) (any, error) {
		if _, ok := x.(*money); ok {
			asked++
			return "money", nil
		}
		return ProviderDefault(x)
	}}
	body, err := MarshalJSONifyAs(&order{&money{5}, NewList(&money{1})}, style)
	require.NoError(t, err)
	require.Equal(t, `{"lines":[{"amount":1}],"total":{"amount":5}}`+"\n", string(body))
	body, err = MarshalJSONifyAs(NewList[any](&money{5}), style)
	require.NoError(t, err)
	require.Equal(t, `["money"]`+"\n", string(body))
	require.Equal(t, 1, asked)
	_, err = MarshalJSONifyAs([]byte("x"), style)
	require.EqualError(t, err, "Object of type bytes is not JSON serializable")
	_, err = EncoderDefault([]byte("x"))
	require.EqualError(t, err, "Object of type bytes is not JSON serializable")
}
