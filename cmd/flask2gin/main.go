// Command flask2gin translates Flask apps into Gin projects. Each command is in a file of its own; this file starts them.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], newStreams(os.Stdout, os.Stderr, os.Getenv))
	stop()
	os.Exit(code)
}
