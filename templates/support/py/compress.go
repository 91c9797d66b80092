// Compression: Python's modules zlib and gzip. What the compressed bytes hold is the same; the bytes themselves are what
// Go's compressor makes.

package py

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
	"time"
)

// ZlibError is zlib.error.
var ZlibError = NewClass("error", Exception)

// BadGzipFile is gzip.BadGzipFile.
var BadGzipFile = NewClass("BadGzipFile", OSError)

// ZlibCompress returns zlib.compress(data, level), or raises zlib.error for a bad level.
func ZlibCompress(data []byte, level int) ([]byte, error) {
	var b bytes.Buffer
	w, err := zlib.NewWriterLevel(&b, level)
	if err != nil {
		return nil, ZlibError.New("Bad compression level")
	}
	_, _ = w.Write(data) // a buffer takes everything
	_ = w.Close()
	return b.Bytes(), nil
}

// ZlibDecompress returns zlib.decompress(data), or raises zlib.error.
func ZlibDecompress(data []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		if len(data) < 2 {
			return nil, ZlibError.New("Error -5 while decompressing data: incomplete or truncated stream")
		}
		return nil, ZlibError.New("Error -3 while decompressing data: incorrect header check")
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return nil, ZlibError.New("Error -5 while decompressing data: incomplete or truncated stream")
	}
	return out, nil
}

// GzipCompress returns gzip.compress(data, level), or raises ValueError for a bad level.
func GzipCompress(data []byte, level int) ([]byte, error) {
	b := NewBytesIO(nil)
	f, err := NewGzipFile(b, level)
	if err != nil {
		return nil, err
	}
	f.Write(data)
	f.Close()
	return b.data, nil
}

// GzipDecompress returns gzip.decompress(data), or raises gzip.BadGzipFile or EOFError.
func GzipDecompress(data []byte) ([]byte, error) {
	if len(data) == 0 {
		return []byte{}, nil
	}
	if len(data) < 2 || data[0] != 0x1f || data[1] != 0x8b {
		return nil, BadGzipFile.New("Not a gzipped file (" + Repr(data[:min(2, len(data))]) + ")")
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, EOFError.New("Compressed file ended before the end-of-stream marker was reached")
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return nil, EOFError.New("Compressed file ended before the end-of-stream marker was reached")
	}
	return out, nil
}

// A GzipFile is a gzip.GzipFile that writes to a buffer.
type GzipFile struct {
	to     *BytesIO
	writer *gzip.Writer
	buffer *bytes.Buffer
}

// NewGzipFile returns gzip.GzipFile(mode="wb", compresslevel=level, fileobj=to), or raises ValueError.
func NewGzipFile(to *BytesIO, level int) (*GzipFile, error) {
	f := &GzipFile{to: to, buffer: &bytes.Buffer{}}
	w, err := gzip.NewWriterLevel(f.buffer, level)
	if err != nil {
		return nil, ValueError.New("Invalid initialization option")
	}
	w.ModTime = time.Now()
	f.writer = w
	return f, nil
}

// Write is f.write(data) and returns how much it took.
func (f *GzipFile) Write(data []byte) int {
	_, _ = f.writer.Write(data) // a buffer takes everything
	return len(data)
}

// Close is f.close(): the buffer then holds the whole file.
func (f *GzipFile) Close() {
	_ = f.writer.Close()
	f.to.Write(f.buffer.Bytes())
	f.buffer.Reset()
}

// A Compressor is what zlib.compressobj() returns.
type Compressor struct {
	buffer bytes.Buffer
	writer *zlib.Writer
}

// NewCompressor returns zlib.compressobj().
func NewCompressor() *Compressor {
	z := &Compressor{}
	z.writer = zlib.NewWriter(&z.buffer)
	return z
}

// Compress returns z.compress(data), of which the most comes with Flush.
func (z *Compressor) Compress(data []byte) []byte {
	_, _ = z.writer.Write(data) // a buffer takes everything
	return []byte{}
}

// Flush returns z.flush(), the compressed data.
func (z *Compressor) Flush() []byte {
	_ = z.writer.Close()
	return z.buffer.Bytes()
}
