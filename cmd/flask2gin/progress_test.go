// This file holds the test of the progress bar.

package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/vbauerster/mpb/v8"
)

func TestProgressShowsTheStage(t *testing.T) {
	var out bytes.Buffer
	p := &progress{timer: time.NewTimer(time.Hour)}
	p.step("reading", 1, 5)
	p.pool = mpb.New(mpb.WithOutput(&out), mpb.WithAutoRefresh(), mpb.WithRefreshRate(5*time.Millisecond))
	p.step("reading", 3, 5)
	time.Sleep(60 * time.Millisecond)
	p.step("checking", 0, 1)
	time.Sleep(60 * time.Millisecond)
	p.end()
	require.Contains(t, out.String(), "reading ")
	require.Contains(t, out.String(), "3 of 5")
	require.Contains(t, out.String(), "checking")
}

func TestNoProgressWithoutTerminal(t *testing.T) {
	s := &streams{env: func(string) string { return "" }}
	p := s.newProgress()
	require.Nil(t, p)
	p.step("reading", 1, 2)
	p.end()
}
