#!/bin/sh
# A CUPS backend for tests: puts each job that the queue sends on into the folder of its address, as job-N.pdf with
# job-N.txt beside it (title, copies, options). The PDF appears last and whole.
if [ $# -eq 0 ]; then
    echo 'file capture:/ "Unknown" "Capture"'
    exit 0
fi
folder=${DEVICE_URI#capture:}
if [ $# -ge 6 ]; then cat "$6"; else cat; fi >"$folder/job-$1.part" || exit 1
printf '%s\n' "title=$3" "copies=$4" "options=$5" >"$folder/job-$1.txt"
mv "$folder/job-$1.part" "$folder/job-$1.pdf"
