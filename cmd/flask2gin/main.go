// Command flask2gin translates Flask apps into Gin projects. Each command is in a file of its own; this file starts them.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := untilSignal(context.Background())
	code := run(ctx, os.Args[1:], newStreams(os.Stdout, os.Stderr, os.Getenv))
	stop()
	os.Exit(code)
}

// untilSignal returns a context that ends with SIGINT or SIGTERM.
func untilSignal(ctx context.Context) (context.Context, context.CancelFunc) {
	return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
}
