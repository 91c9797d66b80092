// Compression: the packages brotli, brotlicffi and Brotli. What the compressed bytes hold is the same; the bytes
// themselves are what the Go compressor makes.

package py

import (
	"bytes"

	"github.com/andybalholm/brotli"
)

// BrotliCompress returns brotli.compress(data), with the quality that the package takes unless it is told otherwise.
func BrotliCompress(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	_, _ = w.Write(data) // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}
