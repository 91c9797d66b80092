// This file starts built servers.

package verify

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"path/filepath"
	"time"
)

// Server is a running program that serves HTTP.
type Server struct {
	Addr    string
	command *exec.Cmd
	stderr  bytes.Buffer
	done    chan error
}

// Start runs the binary with -addr and a free port behind its arguments, and waits until it accepts connections.
func Start(binary string, args ...string) (*Server, error) {
	addr, err := freeAddr()
	if err != nil {
		return nil, err
	}
	s := &Server{Addr: addr, command: exec.Command(binary, append(args, "-addr", addr)...), done: make(chan error, 1)}
	s.command.Env = append(s.command.Environ(), "GIN_MODE=release", "FLASK_UPSTREAM=", "SECRET_KEY=not secret", "JWT_SECRET_KEY=not secret either, and long enough for HMAC")
	s.command.Stderr = &s.stderr
	s.command.Dir = filepath.Dir(binary) // static folders are relative to the project
	if err := s.command.Start(); err != nil {
		return nil, err
	}
	go func() { s.done <- s.command.Wait() }()
	if err := s.ready(); err != nil {
		_ = s.Stop() // it may have ended by itself
		return nil, err
	}
	return s, nil
}

// freeAddr returns an address of the loopback interface that nothing listens on.
func freeAddr() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	return l.Addr().String(), l.Close()
}

// ready waits for the server to accept a connection.
func (s *Server) ready() error {
	deadline := time.Now().Add(15 * time.Second)
	for time.Now().Before(deadline) {
		conn, err := net.DialTimeout("tcp", s.Addr, time.Second)
		if err == nil {
			return conn.Close()
		}
		select {
		case err := <-s.done:
			s.done <- err
			return fmt.Errorf("the server ended before it listened: %w: %.2000s", err, s.stderr.String())
		case <-time.After(5 * time.Millisecond):
		}
	}
	return errors.New("the server does not listen")
}

// Stop kills the server and waits for its end.
func (s *Server) Stop() error {
	if err := s.command.Process.Kill(); err != nil {
		return err
	}
	<-s.done
	return nil
}
