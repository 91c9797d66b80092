package codegen

type layout struct {
	packages map[string]string
	moved    map[string]string
}
