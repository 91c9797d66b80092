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
	mu    sync.Mutex
	start time.Time
	pool  *mpb.Progress
	bar   *mpb.Bar
	stage string
	open  func() *mpb.Progress
}

// newProgress returns a progress on the streams' stderr, nil when that is no terminal.
func (s *streams) newProgress() *progress {
	if !s.errTTY || s.env("TERM") == "dumb" {
		return nil
	}
	return &progress{start: time.Now(), open: func() *mpb.Progress {
		return mpb.New(mpb.WithOutput(s.err), mpb.WithWidth(40), mpb.WithRefreshRate(100*time.Millisecond))
	}}
}

// quiet is how long the work goes on without a bar.
const quiet = time.Second

// step says that done of total parts of a stage are finished.
func (p *progress) step(stage string, done, total int) {
	if p == nil || time.Since(p.start) < quiet {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.pool == nil {
		p.pool = p.open()
	}
	if p.bar == nil || p.stage != stage {
		p.drop()
		p.stage = stage
		p.bar = p.pool.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(stage+" ")), mpb.AppendDecorators(decor.CountersNoUnit("%d of %d")))
	}
	p.bar.SetCurrent(int64(done))
}

// end removes the bar.
func (p *progress) end() {
	if p == nil {
		return
	}
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
