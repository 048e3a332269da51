title = 训练作业
failed = 作业失败：{ modelarts-status-404 }
