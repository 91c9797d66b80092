// This file breaks the disk at every write: the folder must be exactly what it was or exactly what it should be.

package outdir

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
)

// faulty is a disk that fails at one operation: once, as a full disk does, or from then on, as a killed program does.
type faulty struct {
	disk
	left     int  // operations before the fault
	killed   bool // nothing works after the fault
	exchange bool // the system can exchange folders
	half     bool // a failing write leaves half of the file
}

// fault reports whether the operation fails.
func (f *faulty) fault() bool {
	f.left--
	return f.left == -1 || f.killed && f.left < 0
}

func (f *faulty) do(op func() error) error {
	if f.fault() {
		return syscall.ENOSPC
	}
	return op()
}

func (f *faulty) Mkdir(name string) error {
	return f.do(func() error { return f.disk.Mkdir(name) })
}

func (f *faulty) WriteFile(name string, data []byte) error {
	if f.fault() {
		if f.half && f.left == -1 {
			_ = f.disk.WriteFile(name, data[:len(data)/2])
		}
		return syscall.ENOSPC
	}
	return f.disk.WriteFile(name, data)
}

func (f *faulty) Link(from, to string) error {
	return f.do(func() error { return f.disk.Link(from, to) })
}

func (f *faulty) Rename(from, to string) error {
	return f.do(func() error { return f.disk.Rename(from, to) })
}

func (f *faulty) Exchange(a, b string) error {
	if !f.exchange {
		return errors.ErrUnsupported
	}
	return f.do(func() error { return f.disk.Exchange(a, b) })
}

func (f *faulty) RemoveAll(name string) error {
	return f.do(func() error { return f.disk.RemoveAll(name) })
}

func TestFaultAtEveryWrite(t *testing.T) {
	for _, fresh := range []bool{true, false} {
		for _, exchange := range []bool{true, false} {
			for _, killed := range []bool{true, false} {
				t.Run(fmt.Sprintf("fresh=%v exchange=%v killed=%v", fresh, exchange, killed), func(t *testing.T) {
					faults := 0
					for n := 0; faultAt(t, n, fresh, exchange, killed); n++ {
						faults++
					}
					require.Greater(t, faults, 7)
				})
			}
		}
	}
}

// faultAt writes with a fault at the n-th operation and reports whether there were so many.
func faultAt(t *testing.T, n int, fresh, exchange, killed bool) bool {
	t.Helper()
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	old, now := map[string]string{}, texts(output("v1", second))
	if !fresh {
		write(t, dir, output("v1", first))
		put(t, dir, ".git/HEAD", "ref")
		old = tree(t, dir)
		now[".git/HEAD"] = "ref"
	}
	p, err := NewPlan(dir, output("v1", second))
	require.NoError(t, err)
	defer p.Close()
	f := &faulty{disk: rootDisk{p.dir.parent}, left: n, killed: killed, exchange: exchange, half: true}
	err = p.write(t.Context(), f)
	if f.left >= 0 {
		require.NoError(t, err)
		require.Equal(t, now, tree(t, dir))
		return false
	}
	recoverOld(dir)
	got := tree(t, dir)
	if err == nil {
		require.Equal(t, now, got, "fault at %d", n)
	} else {
		require.Contains(t, []map[string]string{old, now}, got, "fault at %d", n)
		var failed *Error
		require.ErrorAs(t, err, &failed)
		require.Equal(t, diag.WriteFailed, failed.Code)
		require.False(t, failed.Refused())
	}
	if !killed && err != nil {
		require.Equal(t, old, got, "fault at %d", n)
		leftovers(t, parent, fresh)
	}
	again, err := Write(t.Context(), dir, output("v1", second))
	require.NoError(t, err)
	require.NotNil(t, again)
	require.Equal(t, now, tree(t, dir))
	return true
}

// leftovers requires that nothing of ours lies beside the folder.
func leftovers(t *testing.T, parent string, fresh bool) {
	t.Helper()
	entries, err := os.ReadDir(parent)
	require.NoError(t, err)
	want := 1
	if fresh {
		want = 0
	}
	require.Len(t, entries, want)
}

func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write anywhere")
	}
	parent := t.TempDir()
	require.NoError(t, os.Chmod(parent, 0o555))
	_, err := Write(t.Context(), filepath.Join(parent, "out"), output("v1", first))
	var failed *Error
	require.ErrorAs(t, err, &failed)
	require.Equal(t, diag.WriteFailed, failed.Code)
}

func TestFullDisk(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	p, err := NewPlan(dir, &codegen.Output{Files: map[string][]byte{"a": []byte("a")}})
	require.NoError(t, err)
	defer p.Close()
	err = p.write(t.Context(), &faulty{disk: rootDisk{p.dir.parent}, left: 1, half: true})
	require.ErrorContains(t, err, "no space left on device")
	require.NoDirExists(t, dir)
}
