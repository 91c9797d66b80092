// This file builds and starts the port.

package side

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// build builds the port in a copy of its folder.
func (s *Sides) build(ctx context.Context) error {
	folder := filepath.Join(s.Work, "build")
	if err := copyFolder(s.opt.Out, folder, nil, false); err != nil {
		return err
	}
	s.binary = filepath.Join(s.Work, "server")
	if runtime.GOOS == "windows" {
		s.binary += ".exe"
	}
	args := []string{"build", "-buildvcs=false", "-o", s.binary}
	if s.opt.Race {
		args = append(args, "-race")
	}
	if s.opt.Freeze != nil {
		overlay, err := s.overlay()
		if err != nil {
			return &StartError{Side: Go, Err: err}
		}
		args = append(args, overlay)
	}
	cmd := exec.Command("go", append(args, ".")...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "GOWORK=off")
	p, err := start(cmd, nil, s.guard)
	if err != nil {
		return &StartError{Side: Go, Err: err}
	}
	ctx, cancel := context.WithTimeout(ctx, s.opt.Limits.Build)
	defer cancel()
	if err := p.wait(ctx); err != nil {
		return &StartError{Side: Port, Output: p.output.String(), Err: fmt.Errorf("go build: %w", err)}
	}
	return nil
}

// startPort copies the port's folder, and the data of the original where the port has none of its own, and starts it.
func (s *Sides) startPort(ctx context.Context, server *Server) error {
	root := filepath.Join(s.Work, server.name)
	server.Folder = filepath.Join(root, "app")
	err := errors.Join(fresh(root), copyFolder(s.opt.Out, server.Folder, isData, false))
	if err == nil {
		err = copyFolder(s.opt.Dir, server.Folder, s.lends(server), true)
	}
	for range 3 { // another process may have taken the port
		if err != nil {
			return err
		}
		if err = s.listen(ctx, server, root); err == nil || ctx.Err() != nil {
			return err
		}
	}
	return err
}

// listen starts the binary and waits until it listens.
func (s *Sides) listen(ctx context.Context, server *Server, root string) error {
	var err error
	if server.Addr, err = freeAddr(); err != nil {
		return err
	}
	cmd := exec.Command(s.binary, "-addr", server.Addr)
	cmd.Dir = server.Folder
	more := append(s.dbs.env(server.name), s.secrets()...)
	if s.opt.Race {
		more = append(more, "GORACE=log_path="+filepath.Join(s.Work, "race"))
	}
	cmd.Env = s.environment(root, more...)
	if server.process, err = start(cmd, nil, s.guard); err != nil {
		return &StartError{Side: Port, Err: err}
	}
	if !s.opt.Race { // the race detector maps terabytes
		_ = bound(server.process.cmd.Process.Pid, s.opt.Limits) // it may have ended already
	}
	if err := server.ready(ctx, s.opt.Limits.Start); err != nil {
		server.process.stop()
		return &StartError{Side: Port, Output: strings.TrimSpace(server.Output()), Err: err}
	}
	return nil
}

// freeAddr returns an address of the loopback interface that nothing listens on.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// ready waits until the server accepts a connection.
func (s *Server) ready(ctx context.Context, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		conn, err := new(net.Dialer).DialContext(ctx, "tcp", s.Addr)
		if err == nil {
			return conn.Close()
		}
		select {
		case <-s.process.done:
			return fmt.Errorf("its process ended: %w", errors.Join(s.process.err, errors.New("it does not listen")))
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// Races returns the reports of the race detector, each kind once.
func (s *Sides) Races() []string {
	files, _ := filepath.Glob(filepath.Join(s.Work, "race.*"))
	var out []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			continue
		}
		for _, report := range strings.Split(string(data), "==================") {
			if report = strings.TrimSpace(report); report != "" && len(out) < maxRaces {
				out = append(out, report)
			}
		}
	}
	return out
}

// maxRaces bounds the reports.
const maxRaces = 10
