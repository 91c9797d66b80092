// This file holds the benchmarks of whole commands. F2G_BENCH_DIR names a big folder to inspect.

package flask2gin_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

func benchTree(b *testing.B, dir string) (*source.Tree, int64) {
	b.Helper()
	var r diag.Report
	tree := flask2gin.Read(dir, &r)
	require.NotNil(b, tree)
	var size int64
	for _, data := range tree.Files {
		size += int64(len(data))
	}
	return tree, size
}

// BenchmarkInspect inspects the folder that F2G_BENCH_DIR names, else the largest sample app.
func BenchmarkInspect(b *testing.B) {
	dir := os.Getenv("F2G_BENCH_DIR")
	if dir == "" {
		dir = "testdata/apps/todo"
	}
	tree, size := benchTree(b, dir)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		var r diag.Report
		_, err := flask2gin.Inspect(b.Context(), tree, flask2gin.Options{App: os.Getenv("F2G_BENCH_APP")}, &r)
		require.NoError(b, err)
	}
}

// BenchmarkConvert converts a sample app without writing it.
func BenchmarkConvert(b *testing.B) {
	tree, size := benchTree(b, "testdata/apps/todo")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		var r diag.Report
		_, err := flask2gin.Convert(b.Context(), tree, flask2gin.Options{}, &r)
		require.NoError(b, err)
	}
}
