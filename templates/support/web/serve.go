// Serving: the HTTP server around an engine, with timeouts and an orderly end.
package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// Addr returns the address to listen on: the flag's value, else ADDR from the
// environment, else the fallback.
func Addr(flag, fallback string) string {
	if flag != "" {
		return flag
	}
	if addr := os.Getenv("ADDR"); addr != "" {
		return addr
	}
	return fallback
}

// Limits are the times that the server allows; zero stands for its own choice.
type Limits struct {
	Request   time.Duration // to answer a request
	KeepAlive time.Duration // until an idle connection is closed
	Drain     time.Duration // for running requests to end when the server stops
}

// NoLimit switches a limit off.
const NoLimit = time.Duration(-1)

// allowed returns the limit, the fallback for zero, and 0 for NoLimit.
func allowed(limit, fallback time.Duration) time.Duration {
	switch {
	case limit == 0:
		return fallback
	case limit < 0:
		return 0
	}
	return limit
}

// heapFloor is memory that is never touched, and so costs none. It counts as live, so
// that garbage is collected after so much of it, not after the four megabytes that the
// runtime starts with, which are a few hundred requests.
const heapFloor = 32 << 20

// Serve listens on addr, HOST:PORT or unix:PATH, and serves until SIGINT or
// SIGTERM, then lets the running requests end and returns nil. OPTIONS * reaches
// the handler.
func Serve(handler http.Handler, addr string, limits ...Limits) error {
	network := "tcp"
	if file, ok := strings.CutPrefix(addr, "unix:"); ok {
		network, addr = "unix", file
	}
	listener, err := net.Listen(network, addr)
	if err != nil {
		return err
	}
	floor := make([]byte, heapFloor)
	defer runtime.KeepAlive(floor)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	slog.Info("listening", "addr", listener.Addr().String())
	var limit Limits
	if len(limits) > 0 {
		limit = limits[0]
	}
	return serveUntil(ctx, handler, listener, limit)
}

func serveUntil(ctx context.Context, handler http.Handler, listener net.Listener, limit Limits) error {
	server := &http.Server{
		Handler:                      handler,
		DisableGeneralOptionsHandler: true,
		ReadHeaderTimeout:            10 * time.Second,
		ReadTimeout:                  2 * time.Minute,
		WriteTimeout:                 allowed(limit.Request, 10*time.Minute),
		IdleTimeout:                  allowed(limit.KeepAlive, 2*time.Minute),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.Background(), allowed(limit.Drain, 30*time.Second))
	defer cancel()
	err := server.Shutdown(drain)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}
