// Program selftest checks the checker: it seeds faults into generated ports, one at a time, and counts how many of them
// verify finds. At least 95 % of the kinds must be found, and all that harm authorization, escaping, cookies, statuses and
// data. Flask compared with itself over a thousand requests must show no difference, nor may a port without a fault that
// is played once more.
//
//	go run ./verify/internal/selftest [-python python3] [-sample N | -only EXPRESSION] [-timeout 25m]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/flask2gin/flask2gin/verify/side"
)

// The goals of the issue.
const (
	minKinds  = 40
	minCaught = 0.95
	minItself = 1000 // requests of Flask against Flask
)

// options are the flags.
type options struct {
	python string
	root   string
	sample int
	count  int
	limit  time.Duration
	only   *regexp.Regexp
}

func main() {
	var opt options
	flag.StringVar(&opt.python, "python", "", "the interpreter with Flask and Pydantic (default: python3)")
	flag.StringVar(&opt.root, "root", ".", "the root of the module")
	flag.IntVar(&opt.sample, "sample", 0, "how many faults to seed; 0 is all of them")
	flag.IntVar(&opt.count, "count", 2000, "requests for each app, as many as verify makes")
	flag.DurationVar(&opt.limit, "timeout", 25*time.Minute, "how long it may take")
	flag.Func("only", "seed the faults whose kind matches the regular `expression` alone", func(text string) (err error) {
		opt.only, err = regexp.Compile(text)
		return err
	})
	flag.Parse()
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, opt.limit)
	defer stop()
	if err := run(ctx, opt); err != nil {
		fmt.Fprintln(os.Stderr, "selftest:", err)
		cancel()
		os.Exit(1)
	}
}

// bench is one run of the program.
type bench struct {
	opt      options
	work     string
	subjects map[string]*subject
	projects map[string]map[string][]byte
}

// outcome is what became of one fault.
type outcome struct {
	fault  *fault
	app    string
	file   string
	caught string // by what
	err    error
}

// String says what became of the fault.
func (o *outcome) String() string {
	verdict := o.caught
	switch {
	case o.err != nil:
		verdict = "NOT SEEDED: " + o.err.Error()
	case o.caught == "" && o.fault.class == other:
		verdict = "MISSED"
	case o.caught == "":
		verdict = "MISSED, and must not be"
	}
	return fmt.Sprintf("%-46s %-7s %-8s %s", o.fault.kind, o.fault.class, o.app, verdict)
}

func run(ctx context.Context, opt options) error {
	python, err := side.FindPython(opt.python, opt.root)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "flask2gin-selftest-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	b := &bench{opt: opt, work: work, subjects: map[string]*subject{}, projects: map[string]map[string][]byte{}}
	for _, folder := range folders {
		if !b.needs(filepath.Base(folder)) {
			continue
		}
		s, err := prepare(ctx, python, opt.root, folder, work, opt.count)
		if err != nil {
			return explain(folder, err)
		}
		b.subjects[s.name], b.projects[s.name] = s, s.result.Output.Files
	}
	if opt.sample == 0 && opt.only == nil {
		if err := b.itself(ctx, python); err != nil {
			return err
		}
	}
	if err := b.again(ctx); err != nil {
		return err
	}
	return b.report(b.seedAll(ctx))
}

// needs reports whether a fault that is asked for has a place in the app.
func (b *bench) needs(app string) bool {
	return slices.ContainsFunc(b.faults(), func(f *fault) bool {
		return slices.ContainsFunc(f.sites, func(s site) bool { return s.app == app })
	})
}

// explain adds what a side printed.
func explain(folder string, err error) error {
	var start *side.StartError
	if errors.As(err, &start) {
		return fmt.Errorf("%s: %w\n%s", folder, err, start.Output)
	}
	return fmt.Errorf("%s: %w", folder, err)
}

// itself compares Flask with Flask.
func (b *bench) itself(ctx context.Context, python string) error {
	requests, different := 0, 0
	for _, s := range b.subjects {
		n, d, err := s.itself(ctx, python)
		if err != nil {
			return err
		}
		requests, different = requests+n, different+d
	}
	fmt.Printf("Flask against itself: %d requests, %d differ\n", requests, different)
	if requests < minItself || different > 0 {
		return errors.New("the oracle disagrees with itself")
	}
	return nil
}

// again plays each port without a fault against the recording: what is found there would be found everywhere.
func (b *bench) again(ctx context.Context) error {
	for name := range b.subjects {
		caught, err := b.mutant(ctx, 1000, name, "", nil)
		if err != nil {
			return err
		}
		if caught != "" {
			return fmt.Errorf("%s without a fault differs when it is played again: %s", name, caught)
		}
	}
	return nil
}

// faults returns those that are asked for: all, one, or a sample spread over the tables.
func (b *bench) faults() []*fault {
	var all, out []*fault
	for _, list := range [][]fault{viewFaults, supportFaults} {
		for i := range list {
			all = append(all, &list[i])
		}
	}
	for i, f := range all {
		switch {
		case b.opt.only != nil:
			if b.opt.only.MatchString(f.kind) {
				out = append(out, f)
			}
		case b.opt.sample == 0 || i*b.opt.sample/len(all) != (i+1)*b.opt.sample/len(all):
			out = append(out, f)
		}
	}
	return out
}

// seedAll seeds the faults, two at a time.
func (b *bench) seedAll(ctx context.Context) []outcome {
	faults := b.faults()
	out := make([]outcome, len(faults))
	var group sync.WaitGroup
	slots := make(chan struct{}, 2)
	for i, f := range faults {
		group.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			o := outcome{fault: f}
			var text []byte
			if o.app, o.file, text, o.err = f.seed(b.projects); o.err == nil {
				o.caught, o.err = b.mutant(ctx, i, o.app, o.file, text)
			}
			out[i] = o
			fmt.Fprintf(os.Stderr, "%s %d %s\n", time.Now().Format(time.TimeOnly), i, &o)
		})
	}
	group.Wait()
	return out
}

// mutant builds a port with one file changed, none for "", and returns what is found.
func (b *bench) mutant(ctx context.Context, number int, app, file string, text []byte) (string, error) {
	s := b.subjects[app]
	dir := filepath.Join(b.work, fmt.Sprint("mutant", number))
	defer os.RemoveAll(dir)
	if err := os.CopyFS(dir, os.DirFS(s.out)); err != nil {
		return "", err
	}
	if file != "" {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(file)), text, 0o644); err != nil {
			return "", err
		}
	}
	p := &port{binary: filepath.Join(dir, "mutant.bin"), folder: dir, secret: s.secret, limits: side.DefaultLimits().Limits}
	if err := build(ctx, dir, p.binary); err != nil {
		return "", err
	}
	return s.check(ctx, p)
}

// report prints what was caught, and fails when it is not enough.
func (b *bench) report(list []outcome) error {
	caught, failed, missed := 0, 0, 0
	for _, o := range list {
		switch {
		case o.err != nil:
			failed++
		case o.caught != "":
			caught++
		case o.fault.class != other:
			missed++
		}
		fmt.Println(&o)
	}
	fmt.Printf("caught %d of %d kinds of fault\n", caught, len(list))
	switch {
	case failed > 0:
		return fmt.Errorf("%d faults have no place in the generated code, or do not build", failed)
	case missed > 0:
		return fmt.Errorf("%d faults were missed that must not be", missed)
	case b.opt.sample == 0 && b.opt.only == nil && len(list) < minKinds:
		return fmt.Errorf("%d kinds of fault, want %d", len(list), minKinds)
	case float64(caught) < minCaught*float64(len(list)):
		return errors.New("too few")
	}
	return nil
}
