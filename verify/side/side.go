// Package side starts the sides that verify compares: the original under Flask twice, as A and B, and the port once.
//
// Each runs as a child process in a copy of its folder, on a port of the loopback interface, in the same environment.
// A and B differ in one thing, the seed of Python's hashes, so that what depends on the order of a set shows as a
// difference between them. Everything is below one temporary folder, which Close removes; a guard does it, and kills the
// processes, when verify itself is killed.
package side

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Options say what is started.
type Options struct {
	Dir    string // of the original, or its only file
	Out    string // of the port; "" for a third Flask in its place, so that Flask is compared with itself
	Python string // the interpreter
	Module string // of the app
	Attr   string // its name there: app, create_app, create_app("test")
	Freeze *Freeze
	Race   bool // build the port with the race detector
	Limits Limits
	DB     string // the URL of a PostgreSQL database that each side gets a clone of
}

// Freeze is the time at which the clocks stand still, and the seed of the original's random values: A draws the same ones in
// every run, and B others, so that they show as noise.
type Freeze struct {
	Time float64 `json:"time"` // Unix time
	Seed int64   `json:"seed"`
}

// Limits bound a side; 0 is no limit.
type Limits struct {
	exchange.Limits
	Start  time.Duration // until the app listens
	Build  time.Duration
	Memory int64 // of the process, in bytes
	File   int64 // of one file that it writes
}

// DefaultLimits are those of the command.
func DefaultLimits() Limits {
	return Limits{
		Limits: exchange.Limits{Time: 10 * time.Second, Body: 16 << 20},
		Start:  time.Minute, Build: 10 * time.Minute, Memory: 8 << 30, File: 1 << 30,
	}
}

// About is what the original says of itself.
type About struct {
	Port     int      `json:"port"`
	Python   string   `json:"python"`
	Flask    string   `json:"flask"` // "" for an app of ASGI
	Werkzeug string   `json:"werkzeug"`
	FastAPI  string   `json:"fastapi"` // instead of Flask and Werkzeug
	Uvicorn  string   `json:"uvicorn"`
	Secret   string   `json:"secret"` // the app's secret key, which the port gets too
	Tokens   string   `json:"tokens"` // the key of Flask-JWT-Extended's tokens, JWT_SECRET_KEY, as well
	Rules    []string `json:"rules"`
}

// Sides are the three running sides.
type Sides struct {
	A, B, Port *Server
	About      About
	Work       string // the temporary folder

	opt       Options
	guard     *guard
	binary    string
	recording bool
	dbs       *databases
	rows      *reader
}

// The names of sides in messages.
const (
	Flask = "Flask"
	Port  = "the port"
	Go    = "the Go toolchain"
)

// StartError says which side did not start, and what it printed.
type StartError struct {
	Side   string
	Output string // a Python traceback, or what the compiler said
	Err    error
}

// Error returns the message without the output.
func (e *StartError) Error() string { return e.Side + " did not start: " + e.Err.Error() }

// Unwrap returns the cause.
func (e *StartError) Unwrap() error { return e.Err }

// Start starts the sides. It refuses with a StartError what does not start; then nothing is left behind.
func Start(ctx context.Context, opt Options) (*Sides, error) {
	s := &Sides{opt: opt}
	if err := s.begin(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// begin makes the temporary folder and everything below it.
func (s *Sides) begin(ctx context.Context) error {
	work, err := os.MkdirTemp("", "flask2gin-verify-")
	if err != nil {
		return err
	}
	if s.Work, err = filepath.EvalSymlinks(work); err != nil {
		return err
	}
	if s.guard, err = startGuard(s.opt.Python, s.Work); err != nil {
		return &StartError{Side: Flask, Err: err}
	}
	if s.dbs, err = cloneDatabases(ctx, s.opt.DB, s.Work, s.guard); err != nil {
		return err
	}
	if s.opt.Out != "" {
		if err := s.build(ctx); err != nil {
			return err
		}
	}
	return s.launch(ctx)
}

// launch starts the sides, the originals first: the port needs their secret key.
func (s *Sides) launch(ctx context.Context) error {
	s.A, s.B = &Server{name: "a", opt: &s.opt}, &Server{name: "b", opt: &s.opt}
	var about [2]About
	var errs [2]error
	var group sync.WaitGroup
	group.Go(func() { about[0], errs[0] = s.startFlask(ctx, s.A, "0") })
	group.Go(func() { about[1], errs[1] = s.startFlask(ctx, s.B, "1") })
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	s.About = about[0]
	s.Port = &Server{name: "port", opt: &s.opt}
	if s.opt.Out == "" {
		_, err := s.startFlask(ctx, s.Port, "2")
		return err
	}
	return s.startPort(ctx, s.Port)
}

// Reset starts every side anew, with its files and databases as they were.
func (s *Sides) Reset(ctx context.Context) error {
	s.stop()
	if s.rows != nil {
		s.rows.seen = ""
	}
	if err := s.dbs.reset(ctx); err != nil {
		return err
	}
	return s.launch(ctx)
}

func (s *Sides) stop() {
	for _, side := range []*Server{s.A, s.B, s.Port} {
		if side != nil {
			side.process.stop()
		}
	}
}

// Close ends the sides and removes the temporary folder.
func (s *Sides) Close() error {
	s.stop()
	if s.rows != nil {
		s.rows.process.stop()
	}
	err := errors.Join(s.dbs.drop(), os.RemoveAll(s.Work))
	s.guard.dismiss()
	return err
}

// Three returns the sides: the originals, then the port.
func (s *Sides) Three() (a, b, port exchange.Side) { return s.A, s.B, s.Port }

// Ended returns the name of a side whose process is gone, "" for none.
func (s *Sides) Ended() string {
	for _, side := range []*Server{s.A, s.B, s.Port} {
		if side.process.ended() {
			return side.name
		}
	}
	return ""
}

// Server is one running side.
type Server struct {
	Addr    string
	Folder  string // its working copy
	name    string
	opt     *Options
	process *process
}

// Name returns "a", "b" or "port".
func (s *Server) Name() string { return s.name }

// Do sends a request and returns what the side answers.
func (s *Server) Do(ctx context.Context, r exchange.Request) exchange.Answer {
	return testimony(exchange.Send(ctx, s.Addr, r, s.opt.Limits.Limits))
}

// testimony takes the header of the original's witness (runner.py) out of an answer.
func testimony(a exchange.Answer) exchange.Answer {
	i := slices.IndexFunc(a.Header, func(h exchange.Header) bool { return h.Name == "X-Flask2gin-Witness" })
	if i < 0 {
		return a
	}
	var said [2]string
	if data, err := base64.StdEncoding.DecodeString(a.Header[i].Value); err == nil && json.Unmarshal(data, &said) == nil {
		a.Rule, a.Raised = said[0], said[1]
	}
	a.Header = slices.Delete(a.Header, i, i+1)
	return a
}

// Ended reports whether the process is gone.
func (s *Server) Ended() bool { return s.process.ended() }

// Output returns the end of what the process printed.
func (s *Server) Output() string { return s.process.output.String() }

// environment returns the environment of a side: this process's own without what would make the sides differ.
func (s *Sides) environment(folder string, more ...string) []string {
	var out []string
	for _, entry := range os.Environ() {
		name, _, _ := strings.Cut(entry, "=")
		if !dropped(name) {
			out = append(out, entry)
		}
	}
	tmp := filepath.Join(folder, "tmp")
	out = append(out, "TZ=UTC", "TMPDIR="+tmp, "TEMP="+tmp, "TMP="+tmp, "PYTHONDONTWRITEBYTECODE=1", "PYTHONUNBUFFERED=1", "GIN_MODE=release")
	return append(out, more...)
}

// dropped reports whether a variable speaks to Flask, Python, Gin or the port themselves.
func dropped(name string) bool {
	for _, prefix := range []string{"FLASK_", "PYTHON", "GIN_", "WERKZEUG_"} {
		if strings.HasPrefix(name, prefix) {
			return name != "PYTHONPATH"
		}
	}
	return name == "ADDR"
}
