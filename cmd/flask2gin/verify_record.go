// This file records exchanges for the tests of the port: verify --record.

package main

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/replay"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/record"
	"github.com/flask2gin/flask2gin/verify/side"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// recorded counts what was written.
type recorded struct{ sessions, requests int }

// observe notes what may be recorded, if that is wanted.
func (v *verification) observe(o trial.Observed) {
	if v.opt.record == "" {
		return
	}
	if v.tape == nil {
		v.tape = record.NewTape()
	}
	v.tape.Note(o)
}

// record plays the sessions that show the most again, as recordings want it, and writes them.
func (v *verification) record(ctx context.Context, sides *side.Sides, options trial.Options) error {
	v.recorded = &recorded{}
	if v.tape == nil {
		return nil
	}
	chosen := v.tape.Choose(options.Sessions, v.given != nil)
	if v.given != nil {
		chosen = slices.DeleteFunc(chosen, v.isSecret)
	}
	tape := record.NewTape()
	for range record.Runs {
		if err := sides.ForRecord(ctx); err != nil {
			return err
		}
		_, err := trial.Run(ctx, sides, trial.Options{
			Sessions: chosen, Routes: options.Routes, Block: 1, Seed: options.Seed, Observe: tape.Note,
			Progress: func(done, total int) { v.bar.step("recording", done, total) },
		})
		if err != nil {
			return err
		}
	}
	return v.writeRecord(ctx, sides, tape.Sessions(chosen, v.redactor, sides.About.Secret, sides.About.Tokens))
}

// isSecret reports whether a session that a person gave holds what must not be written: it may come from production.
func (v *verification) isSecret(s exchange.Session) bool {
	return slices.ContainsFunc(s.Steps, func(step exchange.Step) bool {
		return string(v.redactor.Request(step.Request).Wire()) != string(step.Request.Wire())
	})
}

// writeRecord writes the sessions that the port passes as its tests will play them.
func (v *verification) writeRecord(ctx context.Context, sides *side.Sides, sessions []replay.Session) error {
	var kept []replay.Session
	for i, s := range sessions {
		v.bar.step("replaying", i, len(sessions))
		passes, err := passes(ctx, sides, s)
		if err != nil {
			return err
		}
		if passes {
			kept = append(kept, s)
			v.recorded.requests += len(s.Steps)
		}
	}
	v.recorded.sessions = len(kept)
	f, err := os.Create(v.opt.record)
	if err != nil {
		return &exit{code: exitUsage, err: err}
	}
	return errors.Join(record.Write(f, kept), f.Close())
}

// replays is how often the port must pass a session: what chance decides is equal a few times.
const replays = 5

// passes reports whether a fresh port passes a session every time.
func passes(ctx context.Context, sides *side.Sides, s replay.Session) (bool, error) {
	for range replays {
		addr, err := sides.FreshPort(ctx)
		if err != nil || len(s.Play(addr)) > 0 {
			return false, err
		}
	}
	return true, nil
}

// printRecorded says what was written, and what to do with it.
func (v *verification) printRecorded() {
	if v.recorded == nil {
		return
	}
	file := quote(v.opt.record)
	v.streams.printf("recorded  %d requests in %d sessions\n", v.recorded.requests, v.recorded.sessions)
	v.streams.printf("next  flask2gin convert %s -o %s --exchanges %s\n", quote(v.opt.dir), quote(v.opt.out), file)
}
