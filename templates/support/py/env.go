// The environment of the process: Python's os.environ.

package py

import "os"

// GetEnvAny returns os.environ.get(key, fallback) with a fallback of any type.
func GetEnvAny(key string, fallback any) any {
	if v, ok := os.LookupEnv(key); ok {
		return v
	}
	return fallback
}

// EnvAt returns os.environ[key], or raises KeyError.
func EnvAt(key string) (string, error) {
	v, ok := os.LookupEnv(key)
	if !ok {
		return "", KeyError.New(key)
	}
	return v, nil
}

// EnvHas returns key in os.environ.
func EnvHas(key string) bool {
	_, ok := os.LookupEnv(key)
	return ok
}
