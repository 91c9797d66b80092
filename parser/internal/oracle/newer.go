// This file holds the check of files whose grammar is newer than the newest interpreter: they are rewritten in the older
// grammar and compared then.

package main

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// onlyNewer tells whether the newest interpreter agrees about the file once its exceptions have parentheses (PEP 758).
func (r *run) onlyNewer(t *tree) bool {
	text := parenthesise(t)
	if text == t.file.Text {
		return false
	}
	folder, err := os.MkdirTemp("", "oracle")
	if err != nil {
		return false
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "older.py")
	if err := os.WriteFile(path, []byte(strings.TrimPrefix(text, "\ufeff")), 0o600); err != nil {
		return false
	}
	older := parse(path, []byte(text))
	return agree(r.answer(r.newest, path), older.verdict(r.newest.positions()))
}

// parenthesise returns the text with parentheses around each list of exceptions that has none.
func parenthesise(t *tree) string {
	var marks []int
	pyast.Walk(t.module, func(n pyast.Node) bool {
		h, ok := n.(*pyast.ExceptHandler)
		if !ok {
			return true
		}
		list, ok := h.Type.(*pyast.Tuple)
		if ok && (len(list.Elts) == 0 || t.file.Text[list.Start] != '(' || list.Elts[0].Bounds().Start == list.Start) {
			marks = append(marks, int(list.Start), int(list.End))
		}
		return true
	})
	sort.Ints(marks)
	var b strings.Builder
	done := 0
	for i, at := range marks {
		b.WriteString(t.file.Text[done:at])
		b.WriteByte("()"[i%2])
		done = at
	}
	b.WriteString(t.file.Text[done:])
	return b.String()
}
