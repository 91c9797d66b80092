// The port that the environment names, as platforms do.
package web

import (
	"net"
	"os"
)

// PortAddr returns the address of host with the port that a variable of the
// environment holds, and the fallback where it holds none.
func PortAddr(host, variable, fallback string) string {
	if port := os.Getenv(variable); port != "" {
		return net.JoinHostPort(host, port)
	}
	return fallback
}
