title = Training jobs
failed = The job failed: { modelarts-status-404 }
