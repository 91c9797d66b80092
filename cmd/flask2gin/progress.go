// This file holds the progress bar: on stderr, on a terminal only, for work of more than a second.

package main

import (
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progress shows how far the work is. A nil progress shows nothing.
type progress struct {
	mu          sync.Mutex
	timer       *time.Timer
	pool        *mpb.Progress // nil until the work has gone on for a while
	bar         *mpb.Bar
	shown       string // the stage that bar is about
	stage       string
	done, total int
}

// quiet is how long the work goes on without a bar.
const quiet = time.Second

// newProgress returns a progress on the streams' stderr, nil when that is no terminal.
func (s *streams) newProgress() *progress {
	if !s.errTTY || s.env("TERM") == "dumb" {
		return nil
	}
	p := &progress{}
	p.timer = time.AfterFunc(quiet, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.pool = mpb.New(mpb.WithOutput(s.err), mpb.WithWidth(40), mpb.WithRefreshRate(100*time.Millisecond))
		p.draw()
	})
	return p
}

// step says that done of total parts of a stage are finished.
func (p *progress) step(stage string, done, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage, p.done, p.total = stage, done, total
	p.draw()
}

// draw brings the bar up to date. A stage of one part, which cannot be measured, is shown by its name alone.
func (p *progress) draw() {
	if p.pool == nil || p.stage == "" {
		return
	}
	if p.bar == nil || p.shown != p.stage {
		p.drop()
		p.shown = p.stage
		p.bar = p.newBar()
	}
	p.bar.SetCurrent(int64(p.done))
}

func (p *progress) newBar() *mpb.Bar {
	name := mpb.PrependDecorators(decor.Name(p.stage + " "))
	if p.total <= 1 {
		return p.pool.New(1, mpb.NopStyle(), name, mpb.BarRemoveOnComplete())
	}
	return p.pool.AddBar(int64(p.total), name, mpb.AppendDecorators(decor.CountersNoUnit("%d of %d")), mpb.BarRemoveOnComplete())
}

// end removes the bar.
func (p *progress) end() {
	if p == nil {
		return
	}
	p.timer.Stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.pool == nil {
		return
	}
	p.drop()
	p.pool.Wait()
	p.pool = nil
}

func (p *progress) drop() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.bar = nil
	}
}
