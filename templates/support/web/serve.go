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

// Serve listens on addr and serves until SIGINT or SIGTERM, then lets the running
// requests end and returns nil. OPTIONS * reaches the handler.
func Serve(handler http.Handler, addr string) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	slog.Info("listening", "addr", listener.Addr().String())
	return serveUntil(ctx, handler, listener)
}

func serveUntil(ctx context.Context, handler http.Handler, listener net.Listener) error {
	server := &http.Server{
		Handler:                      handler,
		DisableGeneralOptionsHandler: true,
		ReadHeaderTimeout:            10 * time.Second,
		ReadTimeout:                  2 * time.Minute,
		WriteTimeout:                 10 * time.Minute,
		IdleTimeout:                  2 * time.Minute,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	err := server.Shutdown(drain)
	if errors.Is(err, context.DeadlineExceeded) {
		return server.Close()
	}
	return err
}
