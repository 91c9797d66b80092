package main

import (
	"github.com/spf13/cobra"
)

func newConvertCmd(s *streams) *cobra.Command {
	return &cobra.Command{Use: "convert", Hidden: true}
}
func newRulesCmd(s *streams) *cobra.Command {
	return &cobra.Command{Use: "rules", Hidden: true}
}
func newASTCmd(s *streams) *cobra.Command {
	return &cobra.Command{Use: "ast", Hidden: true}
}
