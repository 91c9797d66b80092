package exchange_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

func TestFill(t *testing.T) {
	r := exchange.Request{Method: "GET", Target: "/things/${name}?by=${other}", Body: []byte("${name}")}
	got := r.Fill(map[string]string{"name": "Ada 1\u00fc"})
	require.Equal(t, "/things/Ada%201%C3%BC?by=${other}", got.Target, "a request line holds no spaces")
	require.Equal(t, "Ada 1\u00fc", string(got.Body))
}
