// This file holds the parsing of all files of the input, several at a time.

package flask2gin

import (
	"bytes"
	"context"
	"path"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// parseTree returns every Python file of the tree with its syntax tree, by path. It stops early when ctx ends.
func parseTree(ctx context.Context, in *source.Tree, opt Options, r *diag.Report) []lower.Source {
	var paths []string
	for _, p := range in.Paths() {
		if path.Ext(p) == ".py" {
			paths = append(paths, p)
		}
	}
	files := make([]lower.Source, len(paths))
	var group sync.WaitGroup
	var next, done atomic.Int64
	for range min(runtime.GOMAXPROCS(0), len(paths)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(paths) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				files[i] = parseOne(paths[i], in.Files[paths[i]], r)
				opt.progress("reading", int(done.Add(1)), len(paths))
			}
		})
	}
	group.Wait()
	if ctx.Err() != nil {
		return nil
	}
	return files
}

// parseOne returns one file with its tree; a file that makes the parser panic has an empty one.
func parseOne(path string, raw []byte, r *diag.Report) (out lower.Source) {
	out = lower.Source{File: source.NewFile(path, ""), Syntax: &pyast.Module{Broken: true}}
	defer r.CatchBug("parsing", path)
	file, module := Parse(path, raw, r)
	return lower.Source{File: file, Syntax: module}
}

// Parse decodes and parses one file. Bytes that are not in the file's encoding are reported at their place, and the
// tree is then Broken and empty.
func Parse(path string, raw []byte, r *diag.Report) (*source.File, *pyast.Module) {
	text, err := parser.Decode(raw)
	if err != nil {
		file := source.NewFile(path, strings.ToValidUTF8(string(raw), "\uFFFD"))
		r.Add(diag.Encoding, file, undecodable(raw), "%s", err)
		return file, &pyast.Module{Broken: true}
	}
	file := source.NewFile(path, text)
	return file, parser.ParseFile(file, r)
}

// undecodable returns the first byte of raw that is null or no UTF-8, the first byte of all when there is none.
func undecodable(raw []byte) source.Span {
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		return source.Span{Start: source.Pos(at), End: source.Pos(at + 1)}
	}
	for at := 0; at < len(raw); {
		c, size := utf8.DecodeRune(raw[at:])
		if c == utf8.RuneError && size == 1 {
			return source.Span{Start: source.Pos(at), End: source.Pos(at + 1)}
		}
		at += size
	}
	return source.Span{}
}

// progress tells the caller how far the work is.
func (opt Options) progress(stage string, done, total int) {
	if opt.Progress != nil {
		opt.Progress(stage, done, total)
	}
}
