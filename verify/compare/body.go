// This file compares bodies.

package compare

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"

	"github.com/andybalholm/brotli"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// bodies compares the bodies and reports whether their lengths may differ.
func (c *Comparer) bodies(v *Verdict, a, b, p exchange.Answer) (noisy bool) {
	da, packedA := unpack(a)
	db, packedB := unpack(b)
	dp, packedP := unpack(p)
	packed := packedA && packedB && packedP
	if !packed {
		da, db, dp = a.Body, b.Body, p.Body
	}
	before := len(v.Noise)
	if isJSON(a) && c.jsonBodies(v, "body", da, db, dp) {
		return packed || len(v.Noise) > before
	}
	if bytes.Equal(da, db) && bytes.Equal(da, dp) {
		v.at("body")
		return packed
	}
	v.at("body")
	c.textBodies(v, string(da), string(db), string(dp))
	return packed || len(v.Noise) > before
}

// isJSON reports whether an answer says that its body is JSON.
func isJSON(a exchange.Answer) bool {
	kind, _, _ := strings.Cut(strings.ToLower(a.Value("Content-Type")), ";")
	kind = strings.TrimSpace(kind)
	return strings.HasSuffix(kind, "/json") || strings.HasSuffix(kind, "+json")
}

// maxUnpacked bounds a body that was compressed.
const maxUnpacked = 64 << 20

// unpack returns a body as it was before it was compressed: which bytes a compressor makes is no behaviour of the app.
func unpack(a exchange.Answer) ([]byte, bool) {
	var from io.Reader
	var err error
	switch strings.ToLower(a.Value("Content-Encoding")) {
	case "gzip":
		from, err = gzip.NewReader(bytes.NewReader(a.Body))
	case "deflate":
		from, err = zlib.NewReader(bytes.NewReader(a.Body))
	case "br":
		from = brotli.NewReader(bytes.NewReader(a.Body))
	default:
		return a.Body, false
	}
	if len(a.Body) == 0 {
		return a.Body, true // the answer to HEAD tells the length of what was left out
	}
	if err != nil {
		return a.Body, false
	}
	data, err := io.ReadAll(io.LimitReader(from, maxUnpacked))
	return data, err == nil
}

// textBodies compares bodies that are not JSON.
func (c *Comparer) textBodies(v *Verdict, a, b, p string) {
	if len(a) > maxText || len(b) > maxText || len(p) > maxText {
		if a != b {
			v.Noise = append(v.Noise, Noise{"body", Unknown})
		} else {
			v.Differences = append(v.Differences, Difference{"body", a, p})
		}
		return
	}
	noise, same := c.texts(a, b, p)
	for _, kind := range noise {
		v.Noise = append(v.Noise, Noise{"body", kind})
	}
	if !same {
		v.Differences = append(v.Differences, Difference{"body", a, p})
	}
}
