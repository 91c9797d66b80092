// This file writes a plan: everything is staged beside the folder, then one rename makes it so.

package outdir

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
)

// Write makes the folder dir hold out, and returns what that changed. It refuses what NewPlan refuses. When it fails,
// or when ctx ends before the swap, the folder is what it was before; the error is an *Error or that of ctx.
func Write(ctx context.Context, dir string, out *codegen.Output) (*Plan, error) {
	made, err := makeParents(dir)
	if err != nil {
		return nil, err
	}
	recoverOld(dir)
	p, err := NewPlan(dir, out)
	if err != nil {
		removeParents(made)
		return nil, err
	}
	defer p.Close()
	if p.UpToDate() && p.dir.exists {
		return p, nil
	}
	if err := p.write(ctx, rootDisk{p.dir.parent}); err != nil {
		removeParents(made)
		return nil, err
	}
	return p, nil
}

// write stages and swaps.
func (p *Plan) write(ctx context.Context, d disk) error {
	stage := p.dir.sibling("new-" + rand.Text()[:8])
	err := p.stage(ctx, d, stage)
	if err == nil {
		err = p.swap(d, stage)
	}
	_ = d.RemoveAll(stage)
	if err == nil || ctx.Err() != nil && errors.Is(err, ctx.Err()) {
		return err
	}
	return &Error{Code: diag.WriteFailed, Dir: p.dir.dir, Err: plain(err)}
}

// sibling returns the name of a folder of ours beside the output folder.
func (f *folder) sibling(suffix string) string { return prefix(f.base) + suffix }

func prefix(base string) string { return "." + base + ".flask2gin-" }

// stage writes everything that the folder shall hold into a new folder beside it.
func (p *Plan) stage(ctx context.Context, d disk, stage string) error {
	if err := d.Mkdir(stage); err != nil {
		return err
	}
	left := map[string]bool{}
	for _, name := range p.Deleted {
		left[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(p.out.Files)) {
		if left[name] {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := d.WriteFile(path.Join(stage, name), p.out.Files[name]); err != nil {
			return err
		}
	}
	for _, name := range p.dir.kept {
		if err := d.Link(path.Join(p.dir.base, name), path.Join(stage, name)); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// swap puts the staged folder in the place of the output folder. Where the system cannot exchange two folders, the
// old one is renamed first and comes back when the second rename fails.
func (p *Plan) swap(d disk, stage string) error {
	if !p.dir.exists {
		return d.Rename(stage, p.dir.base)
	}
	err := d.Exchange(stage, p.dir.base)
	if !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	old := p.dir.sibling("old")
	if err := d.Rename(p.dir.base, old); err != nil {
		return err
	}
	if err := d.Rename(stage, p.dir.base); err != nil {
		return errors.Join(err, d.Rename(old, p.dir.base))
	}
	_ = d.RemoveAll(old)
	return nil
}

// recoverOld brings the old folder back when a run was killed between two renames, and removes what killed runs left.
func recoverOld(dir string) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return
	}
	parent, err := os.OpenRoot(filepath.Dir(full))
	if err != nil {
		return
	}
	defer parent.Close()
	base := filepath.Base(full)
	old := prefix(base) + "old"
	if _, err := parent.Lstat(base); errors.Is(err, fs.ErrNotExist) {
		_ = parent.Rename(old, base)
	} else if err == nil {
		_ = parent.RemoveAll(old)
	}
	entries, err := fs.ReadDir(parent.FS(), ".")
	if err != nil {
		return
	}
	for _, e := range entries {
		info, err := e.Info()
		if err == nil && e.IsDir() && strings.HasPrefix(e.Name(), prefix(base)) && time.Since(info.ModTime()) > time.Hour {
			_ = parent.RemoveAll(e.Name())
		}
	}
}

// makeParents makes the folders around dir and returns those that were not there, outermost first.
func makeParents(dir string) ([]string, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: err}
	}
	var missing []string
	for at := filepath.Dir(full); ; at = filepath.Dir(at) {
		if _, err := os.Lstat(at); err == nil || at == filepath.Dir(at) {
			break
		}
		missing = append(missing, at)
	}
	slices.Reverse(missing)
	for i, at := range missing {
		if err := os.Mkdir(at, 0o755); err != nil {
			removeParents(missing[:i])
			return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: plain(err)}
		}
	}
	return missing, nil
}

// removeParents removes the folders that makeParents made.
func removeParents(made []string) {
	for _, at := range slices.Backward(made) {
		_ = os.Remove(at)
	}
}
