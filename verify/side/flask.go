// This file starts the original, by a small Python program that serves it.

package side

import (
	"bufio"
	"context"
	_ "embed" // the programs
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

//go:embed runner.py
var runnerPy string

//go:embed asgi.py
var asgiPy string

// FindPython returns the interpreter of an app: the one that was asked for, else that of DIR/.venv, else python3. It
// refuses one that is not there.
func FindPython(asked, dir string) (string, error) {
	if asked == "" {
		for _, name := range []string{"bin/python", "Scripts/python.exe"} {
			if own := filepath.Join(dir, ".venv", filepath.FromSlash(name)); exists(own) {
				asked = own
			}
		}
	}
	if asked == "" {
		asked = "python3"
	}
	found, err := exec.LookPath(asked)
	if err != nil {
		return "", err
	}
	return filepath.Abs(found)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// startFlask copies the original's folder and starts it.
func (s *Sides) startFlask(ctx context.Context, server *Server, hashSeed string) (About, error) {
	root := filepath.Join(s.Work, server.name)
	paths, err := s.copyOriginal(server, root)
	if err != nil {
		return About{}, err
	}
	freeze := s.freeze(server)
	if freeze != nil && server != s.A && !s.recording {
		freeze = &Freeze{freeze.Time, freeze.Seed + int64(server.name[0])}
	}
	config, err := json.Marshal(map[string]any{
		"paths": paths, "module": s.opt.Module, "attr": s.opt.Attr, "freeze": freeze,
		"memory": s.opt.Limits.Memory, "file": s.opt.Limits.File,
	})
	if err != nil {
		return About{}, err
	}
	cmd := exec.Command(s.opt.Python, "-c", asgiPy+runnerPy, string(config))
	cmd.Dir = server.Folder
	cmd.Env = s.environment(root, append(s.dbs.env(server.name), "PYTHONHASHSEED="+hashSeed)...)
	read, write, err := os.Pipe()
	if err != nil {
		return About{}, err
	}
	defer read.Close()
	server.process, err = start(cmd, write, s.guard)
	_ = write.Close()
	if err != nil {
		return About{}, &StartError{Side: Flask, Err: err}
	}
	about, err := greeting(ctx, read, server.process, s.opt.Limits.Start)
	server.Addr = fmt.Sprint("127.0.0.1:", about.Port)
	return about, err
}

// copyOriginal makes the working copy below root and returns what goes to the front of sys.path: the folder, or the one
// above it if it is a package itself.
func (s *Sides) copyOriginal(server *Server, root string) ([]string, error) {
	dir, err := filepath.Abs(s.opt.Dir)
	if err != nil {
		return nil, err
	}
	server.Folder = filepath.Join(root, filepath.Base(dir))
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		server.Folder = filepath.Join(root, "app")
	}
	if err := fresh(root); err != nil {
		return nil, err
	}
	if err := copyFolder(dir, server.Folder, nil, false); err != nil {
		return nil, err
	}
	if s.recording && server == s.B {
		if err := age(server.Folder); err != nil {
			return nil, err
		}
	}
	if exists(filepath.Join(server.Folder, "__init__.py")) {
		return []string{root}, nil
	}
	return []string{server.Folder}, nil
}

// fresh makes an empty folder with one for temporary files within it.
func fresh(root string) error {
	return errors.Join(os.RemoveAll(root), os.MkdirAll(filepath.Join(root, "tmp"), 0o755))
}

// greeting reads the first line that the original's process prints: it listens now.
func greeting(ctx context.Context, from *os.File, p *process, patience time.Duration) (About, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	stop := context.AfterFunc(ctx, p.stop)
	defer stop()
	var about About
	line, err := bufio.NewReader(from).ReadString('\n')
	if err == nil {
		err = json.Unmarshal([]byte(line), &about)
	}
	if err == nil {
		return about, nil
	}
	p.stop()
	switch {
	case ctx.Err() != nil:
		err = fmt.Errorf("nothing listens after %s: %w", patience, ctx.Err())
	case p.err != nil:
		err = errors.New("its process ended with " + p.err.Error())
	}
	return about, &StartError{Side: Flask, Output: withoutRunner(p.output.String()), Err: err}
}

// withoutRunner leaves the frames of the program out of a traceback.
func withoutRunner(output string) string {
	var out []string
	lines := strings.Split(output, "\n")
	for i := 0; i < len(lines); i++ {
		if strings.HasPrefix(lines[i], `  File "<string>", line `) {
			for i+1 < len(lines) && strings.HasPrefix(lines[i+1], "    ") {
				i++ // Python 3.13 knows the source of -c
			}
			continue
		}
		out = append(out, lines[i])
	}
	return strings.Join(out, "\n")
}
