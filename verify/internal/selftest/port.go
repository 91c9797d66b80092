// This file builds and runs mutated ports.

package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// port is one running program.
type port struct {
	binary, folder, addr string
	secret               string
	limits               exchange.Limits
	cmd                  *exec.Cmd
	done                 chan struct{}
}

// write writes the files of a project below a folder.
func write(dir string, files map[string][]byte) error {
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, data, 0o644)); err != nil {
			return err
		}
	}
	return nil
}

// build builds the project in the folder. Without the paths of its files, packages that are equal are compiled once.
func build(ctx context.Context, dir, binary string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-buildvcs=false", "-trimpath", "-ldflags=-s -w", "-o", binary, ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// Name returns "port".
func (p *port) Name() string { return "port" }

// Do sends a request.
func (p *port) Do(ctx context.Context, r exchange.Request) exchange.Answer {
	return exchange.Send(ctx, p.addr, r, p.limits)
}

// start starts the program and waits until it listens.
func (p *port) start(ctx context.Context) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	p.addr = l.Addr().String()
	if err := l.Close(); err != nil {
		return err
	}
	p.cmd = exec.Command(p.binary, "-addr", p.addr)
	p.cmd.Dir = p.folder
	p.cmd.Env = append(os.Environ(), "GIN_MODE=release", "FLASK_UPSTREAM=", "TZ=UTC", "SECRET_KEY="+p.secret)
	if err := p.cmd.Start(); err != nil {
		return err
	}
	p.done = make(chan struct{})
	go func() {
		_ = p.cmd.Wait()
		close(p.done)
	}()
	for range 4000 {
		if conn, err := net.DialTimeout("tcp", p.addr, time.Second); err == nil {
			return conn.Close()
		}
		if p.ended() || ctx.Err() != nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	return errors.New("the port does not listen")
}

// stop ends the program.
func (p *port) stop() {
	if p.cmd != nil && p.cmd.Process != nil {
		_ = p.cmd.Process.Kill()
		<-p.done
	}
}

func (p *port) restart(ctx context.Context) error {
	p.stop()
	return p.start(ctx)
}

func (p *port) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}
