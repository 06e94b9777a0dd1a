@echo off
rem ASCII only: cmd reads this file in the code page of the system. The quotes keep blanks and signs of a path together.
setlocal DisableDelayedExpansion
"%~dp0node\node.exe" "%~dp0app\startHidden.mjs" %*
if errorlevel 1 pause
