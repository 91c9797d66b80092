// This file starts the sides for a recording: what depends on the time, on the ages of files, on a secret or on files that
// only the original's folder holds must show as a difference.

package side

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/flask2gin/flask2gin/templates/support/replay"
)

// apart is how far B's clock and the times of its files are behind A's: a year, a month and a few days, so that year, month, day
// and weekday are others, and less than what compare takes for a time near now.
const apart = 398*24*time.Hour + 7*time.Hour + 13*time.Minute + 21*time.Second

// ForRecord starts every side anew for a recording. The clocks of the originals stand still, more than a year apart; the port gets
// no files but its own, and the secret of its tests.
func (s *Sides) ForRecord(ctx context.Context) error {
	s.recording = true
	return s.Reset(ctx)
}

// FreshPort starts the port alone anew, and returns its address.
func (s *Sides) FreshPort(ctx context.Context) (string, error) {
	s.Port.process.stop()
	err := s.startPort(ctx, s.Port)
	return s.Port.Addr, err
}

// freeze returns the time at which the clock of an original stands still, nil where it goes on.
func (s *Sides) freeze(server *Server) *Freeze {
	if !s.recording {
		return s.opt.Freeze
	}
	now := time.Now()
	if server == s.B {
		now = now.Add(-apart)
	}
	return &Freeze{Time: float64(now.UnixMicro()) / 1e6, Seed: now.UnixNano()}
}

// lends says which of the original's files the port gets, where it has none of its own: in a recording none, but for the
// times of equal ones.
func (s *Sides) lends(server *Server) func(name string) bool {
	if !s.recording {
		return isData
	}
	return func(name string) bool { return isData(name) && exists(filepath.Join(server.Folder, name)) }
}

// secrets returns the variables that hold the port's keys: those of the original, but for a recording.
func (s *Sides) secrets() []string {
	if s.recording {
		return []string{"SECRET_KEY=" + replay.Secret, "JWT_SECRET_KEY=" + replay.Secret}
	}
	var out []string
	if s.About.Secret != "" && os.Getenv("SECRET_KEY") == "" {
		out = append(out, "SECRET_KEY="+s.About.Secret)
	}
	if s.About.Tokens != "" && os.Getenv("JWT_SECRET_KEY") == "" {
		out = append(out, "JWT_SECRET_KEY="+s.About.Tokens)
	}
	return out
}

// age makes the files of a folder older.
func age(folder string) error {
	return filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		then := info.ModTime().Add(-apart)
		return os.Chtimes(name, then, then)
	})
}
